/** Every role in the order of the posts; a role added to the contract and not here does not compile. */
import type { OrganisationKind, Role } from "../contract.ts";

export const everyRole = Object.keys({
  officer: 0,
  chief: 0,
  cadre: 0,
  property_manager: 0,
  guard: 0,
  volunteer: 0,
  lawyer: 0,
  elder: 0,
  mediator: 0,
  department_officer: 0,
  civil_affairs: 0,
  enterprise: 0,
  merchant: 0,
  donor: 0,
  supervisor: 0,
  system_admin: 0,
  security_admin: 0,
  auditor: 0,
} satisfies Record<Role, 0>) as Role[];

export const everyOrganisationKind = Object.keys({
  station: 0,
  committee: 0,
  property: 0,
  department: 0,
  civil_affairs: 0,
  law_firm: 0,
  enterprise: 0,
  merchant: 0,
  school: 0,
  hospital: 0,
  association: 0,
} satisfies Record<OrganisationKind, 0>) as OrganisationKind[];
