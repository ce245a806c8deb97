-- What was recorded wrongly is corrected; who recorded it, and when, stays.
GRANT UPDATE (title, since, until, amount_yen, source) ON collaborations.work TO suishin_app;
CREATE POLICY work_correct ON collaborations.work FOR UPDATE USING (access.holds('PROGRAMME_OFFICE', NULL));
