using System.IO.Compression;
using E2CSemantic.Synthesis;

namespace E2CSemantic.EndToEnd.Tests.EverySource;

/// <summary>Small files of every source of the project before they are seeded: a made-up state's, the sample panel's first pupils, Utah's entities', two universities'.</summary>
internal static class Submissions
{
    private const int SamplePupils = 40;

    public static void WriteAll(string folder)
    {
        Directory.CreateDirectory(folder);
        var state = Path.Combine(folder, "state");
        var made = StateSynthesizer.Write(new(300, 3, 2024, 2024, state, 2), null, CancellationToken.None);
        Assert.True(made.Succeeded, string.Join('\n', made.Diagnostics));
        foreach (var file in Directory.EnumerateFiles(state, "*", SearchOption.AllDirectories).Where(file => !file.Contains("truth", StringComparison.Ordinal) && Path.GetExtension(file) != ".json"))
        {
            using var from = File.OpenRead(file);
            using Stream plain = Path.GetExtension(file) == ".gz" ? new GZipStream(from, CompressionMode.Decompress) : from;
            using var to = File.Create(Path.Combine(folder, Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal)));
            plain.CopyTo(to);
        }

        WriteSample(folder);
        foreach (var (name, text) in _written)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static void WriteSample(string folder)
    {
        var pupils = File.ReadLines(Path.Combine(PanelStore.Samples, "Student_School_Year.csv")).Skip(1).Select(line => line.Split(',')[0]).Distinct().Take(SamplePupils).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(PanelStore.Samples, "*.csv"))
        {
            File.WriteAllLines(Path.Combine(folder, Path.GetFileName(file)), File.ReadLines(file).Where((line, i) => i == 0 || pupils.Contains(line.Split(',')[0])));
        }
    }

    private static readonly (string File, string Text)[] _written =
    [
        ("UT_SCHOOLS_2020.csv", "lea,school,lea_label,school_label,charter\n01,101,Cache,Ridge High,N\n01,102,Cache,Bear River High,N\n"),
        ("UT_STUDENTS_2020.csv", "ssid,student_number,first_name,middle_name,last_name,birth_date,sex,race_ethnicity,lea,school,grade,entry_date,exit_date,exit_code,days_membership,days_attended,meals\n700000011,55,Ada,May,Quill,20020514,F,WH,01,101,12,20190819,20191220,TI,80,70,R\n700000012,56,Ben,Lee,Odell,20011103,M,HI,01,101,12,20190820,20200215,DO,110,88,F\n"),
        ("UT_BROADCAST_2020.csv", "ssid;first_name;last_name;birth_date;institution_code;course;term;credits;mark\n700000011;Ada;Quill;05/14/2002;003677;MATH1050;FA;4;B\n"),
        ("UT_HE_ENROLLMENT_2021.csv", "student_id|ssn|ssid|first_name|middle_name|last_name|birth_date|sex|institution_code|term|intensity|cip|credits_attempted|credits_earned_to_date\nA01|529-11-2233|700000011|Ada|M|Quill|05/14/2002|F|003677|2|F|110101|12|16\nA02|532-66-0103||Dee|Ann|Sorel|01/30/1999|F|003675|1|L||3|3\n"),
        ("UT_HE_AWARD_2021.csv", "student_id|ssn|institution_code|award_date|credential_level|cip\nA01|529-11-2233|003677|05/07/2021|01|110101\n"),
        ("UT_TECHNICAL_2020.csv", "student_number,ssn,first_name,middle_name,last_name,birth_date,sex,cip,entry_date,exit_date,outcome,certificate\nT2,530-44-0101,Ben,Lee,Odell,2001-11-03,M,470604,2019-09-03,,,N\n"),
        ("UT_WAGES_2022Q2.csv", "ssn,last_name,first_name,birth_date,account,employer_name,naics,wages\n529112233,Stone,Ada,20020514,E1,Acme,336411,6200.50\n530440101,Odell,Ben,20011103,E2,Bolt,332710,4100\n"),
        (Path.Combine("lakeside", "modules.csv"), "module_code,presentation,length\nPHY,2013J,268\nART,2013J,200\n"),
        (Path.Combine("lakeside", "assessments.csv"), "module_code,presentation,id_assessment,type,day,weight\nPHY,2013J,11,TMA,20,40\nART,2013J,31,Exam,190,100\n"),
        (Path.Combine("lakeside", "students.csv"), "module_code,presentation,id_student,gender,region,education,deprivation,age,prior_attempts,studied_credits,disability,final_result\nPHY,2013J,11391,F,North,A Level or Equivalent,20-30%,0-35,0,60,N,Fail\nART,2013J,28400,M,South,?,90-100%,55<=,0,30,Y,Withdrawn\n"),
        (Path.Combine("lakeside", "registrations.csv"), "module_code,presentation,id_student,registered,unregistered\nPHY,2013J,11391,-30,?\nART,2013J,28400,?,-2\n"),
        (Path.Combine("lakeside", "submissions.csv"), "id_assessment,id_student,day_submitted,carried_over,score\n11,11391,25,0,50\n"),
        (Path.Combine("northfield", "students.csv"), "Student No;Surname;Given Names;E-mail;Date of Birth;Sex;Entry Tariff\nN001;Miller;Ana;ana@nf.example;14/02/1999;Female;312,5\nN002;Neil;Bo;;03/11/1987;;\n"),
        (Path.Combine("northfield", "studies.csv"), "Student No;Programme;From;To\nN001;BSC-CS/FT;16/9/2018;15/12/2019\nN002;MA-HI/FT;1/9/2019;30/6/2020\n"),
        (Path.Combine("northfield", "offerings.csv"), "Offering,Title,Credits,Lecturer,Starts\nCS101-2019S1,Programming,7.5,L9,2019-09-09\nHI500-2019S1,Sources,7.5,L4,2019-09-09\n"),
        (Path.Combine("northfield", "items.csv"), "Offering,Item,Kind,Weight,Due\nCS101-2019S1,A1,Essay,40%,2019-11-04 23:59\nHI500-2019S1,A1,Essay,12.5%,2019-11-04 12:00\n"),
        (Path.Combine("northfield", "marks.csv"), "Student,Offering,Item,Submitted,Mark\nN001,CS101-2019S1,A1,2019-11-03 10:00:00,67\nN002,HI500-2019S1,A1,,88\n"),
        (Path.Combine("northfield", "attendance.csv"), "Student,Offering,wk1,wk2,wk3\nN001,CS101-2019S1,P,A,\n"),
        (Path.Combine("northfield", "grades.csv"), "Student,Offering,Grade,Resit\nN001,CS101-2019S1,F,B\nN002,HI500-2019S1,C,F\n"),
        (Path.Combine("northfield", "terms.csv"), "Term,From,To\n2020S2,2020-01-27,2020-07-31\n2021S1,2020-09-01,2021-01-26\n"),
        (Path.Combine("northfield", "awards.csv"), "Student,Award,Awarded\nN001,\"BSc (Hons) Computer Science, First Class\",10-JUL-2020\nN002,MA History,1-Sep-2020\n"),
    ];
}
