using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>
/// What the five entities of Utah's act send of a few people: Ada, who goes from school over college and a technical college to work under
/// names and numbers written differently each time; Ben, who left school and whom only his full name and birth date lead on; Dee, who
/// comes from elsewhere; and a namesake of Ada with her birth date and another number.
/// </summary>
internal sealed class UtahSubmissions : IDisposable
{
    public static readonly string[] Entities = ["ut_usbe", "ut_regents", "ut_uetn", "ut_ucat", "ut_dws"];

    private readonly TemporaryFolder _folder = new();

    public UtahSubmissions()
    {
        Directory.CreateDirectory(From);
        const string schools = "lea,school,lea_label,school_label,charter\n01,101,Cache,Ridge High,N\n01,102,Cache,Bear River High,N\n";
        const string pupils = "ssid,student_number,first_name,middle_name,last_name,birth_date,sex,race_ethnicity,lea,school,grade,entry_date,exit_date,exit_code,days_membership,days_attended,meals\n";
        Write("UT_SCHOOLS_2019.csv", schools);
        Write("UT_SCHOOLS_2020.csv", schools);
        Write(
            "UT_STUDENTS_2019.csv",
            pupils
            + "700000011,55,Ada,May,Quill,20020514,F,WH,01,101,11,20180820,20190531,,180,171,N\n"
            + "700000012,56,Ben,Lee,O'Dell,20011103,M,HI,01,101,12,20180820,20190215,DO,110,88,F\n");
        Write(
            "UT_STUDENTS_2020.csv",
            pupils
            + "700000011,55,Ada,May,Quill,20020514,F,WH,01,101,12,20190819,20191220,TI,80,70,R\n"
            + "700-000-011,9,ADA,,QUILL,20020514,F,,01,102,12,20200106,20200529,GR,90,83,R\n");
        Write(
            "UT_BROADCAST_2020.csv",
            "ssid;first_name;last_name;birth_date;institution_code;course;term;credits;mark\n"
            + "700000011;ada;quill;05/14/2002;003677;MATH1050;FA;4;B\n700000011;Ada;Quill;05/14/2002;003677;ENGL1010;FA;3;F\n700000011;Ada;Quill;05/14/2002;003677;ENGL1010;SP;3;\n");
        Write(
            "UT_HE_ENROLLMENT_2021.csv",
            "student_id|ssn|ssid|first_name|middle_name|last_name|birth_date|sex|institution_code|term|intensity|cip|credits_attempted|credits_earned_to_date\n"
            + "A01|529-11-2233|700000011|Ada|M|Quill|05/14/2002|F|003677|2|F|110101|12|16\nA01|529112233||Ada||Quill-Stone|05/14/2002||003677|3|H|110101|6.5|22.5\n"
            + "A02|532-66-0103||Dee|Ann|Sorel|01/30/1999|F|003675|1|L||3|3\n");
        Write("UT_HE_AWARD_2021.csv", "student_id|ssn|institution_code|award_date|credential_level|cip\nA01||003677|05/07/2021|01|110101\n");
        Write("UT_TECHNICAL_2020.csv", Technical + "T2,530-44-0101,BEN,Lee,ODELL,2001-11-03,M,470604,2019-09-03,,,N\n");
        Write("UT_TECHNICAL_2022.csv", Technical + "T7,529112233,Ada,,Stone,2002-05-14,,510501,2021-08-16,2021-12-10,C,Y\n");
        Write(
            "UT_WAGES_2022Q2.csv",
            Wages
            + "529112233,STONE,ADA,20020514,E1,Acme,336411,6200.50\n529-11-2233,STONE,ADA,,E2,Bolt,332710,300.25\n529112233,STONE,ADA,20020514,E3,Cafe,722511,99.75\n"
            + "530440101,O DELL,BEN,20011103,E1,Acme,336411,4100\n"
            + "531550102,QUILL,ADA,20020514,E3,Cafe,722511,1234\n532660103,SOREL,DEE,,E2,Bolt,332710,5000\n");
        Write("UT_WAGES_2022Q4.csv", Wages + "530440101,ODELL,BENJAMIN,20011103,E1,Acme,336411,4200\n");
    }

    private const string Technical = "student_number,ssn,first_name,middle_name,last_name,birth_date,sex,cip,entry_date,exit_date,outcome,certificate\n";

    private const string Wages = "ssn,last_name,first_name,birth_date,account,employer_name,naics,wages\n";

    public string From => _folder.PathTo("from");

    public string Data => _folder.PathTo("data");

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(From, file), text, new UTF8Encoding(false));

    /// <summary>Loads the entities in order and tells the faults of all, each with its source.</summary>
    public string[] Load(params string[] entities) =>
    [
        .. entities.SelectMany(entity =>
        {
            var contract = SourceContractReader.Read(Repository.PathTo("warehouse", "sources", entity + ".yaml"), Sample.Star);
            Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
            return Sample.Loader().Load(contract.Value, From, Data, "tester", null).Diagnostics.Select(fault => $"{entity}: {fault.Code}");
        }),
    ];

    public CutRelease Cut()
    {
        var cut = new ReleaseStore(Sample.Star, [], Data, TimeProvider.System, Sample.Gate).Cut("utah");
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return cut.Value;
    }

    /// <summary>The rows of a question to the release, a line each, in the order of their text.</summary>
    public string Rows(CutRelease cut, string sql) =>
        ReleaseRows.Of(new ReleaseStore(Sample.Star, [], Data, TimeProvider.System, Sample.Gate).FolderOf(cut.Release.Manifest.Id).Facts, sql);

    public void Dispose() => _folder.Dispose();
}
