-- registry (底册): what was typed beside a grade of care is emptied with the person it may name (care-rows.ts).
grant update on care_review to app_rw;
