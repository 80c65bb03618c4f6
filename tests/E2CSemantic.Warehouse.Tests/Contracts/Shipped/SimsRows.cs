namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>Writes rows of SIMS: what a test does not tell is a pupil of no special status.</summary>
internal static class SimsRows
{
    public const string Header =
        "submission_year,submission_window,sasid,birth_date,sex,race_ethnicity,school_code,grade,enrollment_status,entry_date,exit_date,days_membership,days_attended,"
        + "full_day_k,el,former_el,swd,homeless,foster,migrant,military,meals,snap,tafdc,dcf,masshealth,supplemental,home_language,masscore,cte,high_school_program\n";

    public static string Row(
        int year, string window, string sasid, string grade, string status = "01", string? entry = null, string exit = "", int membership = 180, int attended = 180,
        string school = "00350505", string race = "WH", string el = "0", string meals = "", string masshealth = "", string language = "EN", string sex = "F") =>
        string.Join(
            ',', year, window, sasid, "1996-04-01", sex, race, school, grade, status, entry ?? $"{year - 1}-09-01", exit, membership, attended,
            "", el, "0", "0", "0", "0", "0", "0", meals, "", "", "", masshealth, "", language, "", "0", "") + "\n";
}
