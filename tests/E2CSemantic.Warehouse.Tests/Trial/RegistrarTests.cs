namespace E2CSemantic.Warehouse.Tests.Trial;

/// <summary>
/// A second university, which writes nothing as the first does: moments, months as words, decimal commas, percents, codes packed into one,
/// marks that are no numbers, work handed in again, weeks side by side, resits, days that fall into terms. One contract carries it.
/// </summary>
public sealed class RegistrarTests(RegistrarTests.NorthfieldRelease northfield) : IClassFixture<RegistrarTests.NorthfieldRelease>
{
    [Theory]
    [InlineData("SELECT sex_code, birth_year_band FROM dim_person WHERE person_key > 0", "F|1995-1999\nUN|1985-1989")]
    [InlineData(
        "SELECT sex_code, s.school_year, programme_code, spell_number, entry_quarter, exit_quarter, part_time_flag FROM fact_study s JOIN dim_person USING (person_key)",
        "F|2019|BSC-CS|1|20183|-2|yes\nUN|2020|MA-HI|1|20193|20204|no\nUN|2021|MA-HI|2|20204|-2|no")]
    [InlineData(
        "SELECT course_code, term_code, title, credits_band, school_year, credits, students, dense_rank() OVER (ORDER BY lecturer_key = (SELECT lecturer_key FROM fact_offering f JOIN dim_offering d USING (offering_key) WHERE d.course_code = 'HI500')) FROM fact_offering JOIN dim_offering USING (offering_key)",
        "CS101|2019S1|Programming|small|2020|7.5|2|1\nCS102|2020S2|Data, structured|large|2020|15|1|1\nHI500|2019S1|Sources|small|2020|7.5|1|2")]
    [InlineData(
        "SELECT sex_code, course_code, item_code, kind_code, mark, weight, days_late, rank FROM fact_mark JOIN dim_offering USING (offering_key) JOIN dim_person USING (person_key)",
        "F|CS101|A1|essay|40|0.4|2|2\nF|CS101|EX|exam|0|0.6||1\nUN|CS101|A1|essay|55|0.4|-3|1\nUN|CS101|EX|exam||0.6||2\nUN|HI500|A1|essay|88|0.125||1")]
    [InlineData(
        "SELECT sex_code, course_code, week, present_flag FROM fact_attendance_week JOIN dim_offering USING (offering_key) JOIN dim_person USING (person_key)",
        "F|CS101|1|yes\nF|CS101|2|no\nUN|HI500|3|yes")]
    [InlineData(
        "SELECT sex_code, school_year, entry_tariff_band, grade_point_average, credits_earned FROM fact_student_year JOIN dim_person USING (person_key)",
        "F|2020|300-399|3.67|22.5\nUN|2020|unknown|2|7.5")]
    [InlineData(
        "SELECT sex_code, school_year, quarter, award_number, credential_level_code FROM fact_credential JOIN dim_credential USING (credential_key) JOIN dim_person USING (person_key)",
        "F|2021|20203|1|05\nUN|2021|20203|1|07")]
    public void Cut_HoldsWhatWasWorkedOutByHand(string question, string rows) => Assert.Equal(rows, ReleaseRows.Of(northfield.Facts, question));

    /// <summary>What the registrar sends, loaded and released once for all tests.</summary>
    public sealed class NorthfieldRelease : IDisposable
    {
        private readonly UniversityTrial _trial = new UniversityTrial("northfield.yaml")
            .With("students.csv", "Student No;Surname;Given Names;E-mail;Date of Birth;Sex;Entry Tariff\nN001;Miller;Ana;ana@nf.example;14/02/1999;Female;312,5\nN002;\"O;Neil\";;;03/11/1987;;\n")
            .With("studies.csv", "Student No;Programme;From;To\nN001;BSC-CS/FT;16/9/2018;15/12/2019\nN001;BSC-CS/PT;1/12/2019;\nN002;MA-HI/FT;1/9/2019;30/6/2020\nN002;MA-HI/FT;20/7/2020;1/10/2020\nN002;MA-HI/FT;3/12/2020;\n")
            .With("offerings.csv", "Offering,Title,Credits,Lecturer,Starts\nCS101-2019S1,Programming,7.5,L9,2019-09-09\nCS102-2020S2,\"Data, structured\",15,L9,2020-02-03\nHI500-2019S1,Sources,7.5,L4,2019-09-09\n")
            .With("items.csv", "Offering,Item,Kind,Weight,Due\nCS101-2019S1,A1,Essay,40%,2019-11-04 23:59\nCS101-2019S1,EX,Exam,60%,\nHI500-2019S1,A1,Essay,12.5%,2019-11-04 12:00\n")
            .With(
                "marks.csv",
                "Student,Offering,Item,Submitted,Mark\nN001,CS101-2019S1,A1,2019-11-03 10:00:00,67\nN001,CS101-2019S1,A1,2019-11-06 00:10:07,71.5*\nN002,CS101-2019S1,A1,2019-11-01 08:00:00,55\n"
                + "N001,CS101-2019S1,EX,,AB\nN002,CS101-2019S1,EX,2019-12-12 09:00:00,EX\nN002,HI500-2019S1,A1,,88\n")
            .With("attendance.csv", "Student,Offering,wk1,wk2,wk3\nN001,CS101-2019S1,P,A,\nN002,HI500-2019S1,,,P\n")
            .With("grades.csv", "Student,Offering,Grade,Resit\nN001,CS101-2019S1,F,B\nN001,CS102-2020S2,A,\nN002,CS101-2019S1,W,\nN002,HI500-2019S1,C,F\n")
            .With("terms.csv", "Term,From,To\n2020S2,2020-01-27,2020-07-31\n2021S1,2020-09-01,2021-01-26\n")
            .With("awards.csv", "Student,Award,Awarded\nN001,\"BSc (Hons) Computer Science, First Class\",10-JUL-2020\nN002,MA History,1-Sep-2020\n");

        public NorthfieldRelease() => Facts = _trial.Release();

        public string Facts { get; }

        public void Dispose() => _trial.Dispose();
    }
}
