using System.Globalization;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>
/// A small state whose one source has every kind of identifier that agencies send, each unmistakable: names, addresses, numbers, days,
/// free text. Nothing but the vault may ever hold one.
/// </summary>
internal sealed class SeededState : IDisposable
{
    public const int Pupils = 120;
    public const string Contract = "seeded";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _printed = [];

    public SeededState(int pupils = Pupils)
    {
        Copy(Repository.PathTo("warehouse"), Warehouse);
        File.WriteAllText(Path.Combine(Warehouse, "sources", "seeded.yaml"), ContractText);
        Directory.CreateDirectory(From);
        File.WriteAllText(Path.Combine(From, "pupils.csv"), Header + string.Concat(Enumerable.Range(1, pupils).SelectMany(i => new[] { Row(i, 2019), Row(i, 2020) })));
    }

    /// <summary>For each identifier field a text that all its values have, and every value of some pupils whole.</summary>
    public static IReadOnlyList<string> Markers { get; } =
    [
        "Zqx", "Lq7719", "02139-77", "98-7719", "(617) 555-77",
        .. new[] { 1, 2, 7, 99 }.SelectMany(i => new[] { NumberOf(i), SsnOf(i), SsnOf(i).Replace("-", "", StringComparison.Ordinal), Born(i).ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), Born(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }),
    ];

    public string Warehouse => _folder.PathTo("warehouse");

    public string From => _folder.PathTo("from");

    public string Data => _folder.PathTo("data");

    /// <summary>Everything that the program printed so far, on both streams.</summary>
    public string Printed => string.Join('\n', _printed);

    public string PathTo(string name) => _folder.PathTo(name);

    /// <summary>Further settings, as the environment gives them.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public ProgramRun Run(params string[] arguments)
    {
        var run = ProgramRun.With(new Dictionary<string, string>(Settings) { ["E2C__WarehouseFolder"] = Warehouse }, [.. arguments, "--data", Data]);
        _printed.Add(run.Output + run.Errors);
        return run;
    }

    public ProgramRun Done(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, $"e2c {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}\n{run.Errors}");
        return run;
    }

    public void Dispose() => _folder.Dispose();

    public static string NumberOf(int i) => string.Create(CultureInfo.InvariantCulture, $"77{i * 7919 % 1_000_000:000000}01");

    public static string SsnOf(int i) => string.Create(CultureInfo.InvariantCulture, $"{100 + (i * 5)}-{10 + (i * 7 % 89)}-{1000 + (i * 61)}");

    /// <summary>A name of letters, as people have, no two alike: linkage reads no digits in names.</summary>
    public static string NameOf(string stem, int i)
    {
        var letters = Enumerable.Range(1, 8).Select(place => (char)('a' + (((i * 7919) + (place * place * i * 31) + (stem.Length * place)) % 26)));
        return stem + string.Concat(letters);
    }

    // Before the days of dim_date, which lists every later one and says nothing of anyone.
    public static DateOnly Born(int i) => new(1960 + (i % 5), 1 + (i % 12), 1 + (i * 7 % 28));

    private const string Header =
        "sasid,lasid,ssn,first_name,middle_name,last_name,birth_date,sex,town,zip,licence,fein,employer_name,booklet,street,email,phone,comment,race,school_year,grade,income\n";

    // Two sexes, and one person in five is poor: classes are large and no one is given away.
    private static string Row(int i, int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"{NumberOf(i)},Lq7719{i * 7919 % 1_000_000:000000},{SsnOf(i)},{NameOf("Zqxfirst", i)},{NameOf("Zqxmiddle", i)},{NameOf("Zqxlast", i)},{Born(i):MM/dd/yyyy},{(i % 2 == 0 ? "F" : "M")},{NameOf("Zqxtown", i)},02139-77{i % 100:00},ZqxLic{i:000},98-7719{i:000},Zqx Employer {i},Zqxbook{i:000},\"{i} Zqx Street, Zqxtown\",zqx@example.org,(617) 555-77{i % 100:00},\"Zqx free text, with a name\",WH,{year},{(year == 2019 ? "09" : "10")},{(i % 5 == 0 ? "LI" : "NL")}\n");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("samples", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private const string ContractText = """
        source: seeded
        version: 1
        provider: test
        description: Pupils with every kind of identifier that agencies send.
        identity: person
        files:
          pupils:
            file: pupils.csv
            description: A pupil in a school year.
            columns:
              sasid: {type: identifier, vault: state_id}
              lasid: {type: identifier, vault: local_id}
              ssn: {type: identifier, vault: ssn}
              first_name: {type: identifier, vault: first_name}
              middle_name: {type: identifier, vault: middle_name}
              last_name: {type: identifier, vault: last_name}
              birth_date: {type: date, format: MM/DD/YYYY, vault: birth_date, reduce: {birth_year_band: five_years}}
              sex: {type: code, codes: [F, M], vault: sex, keep: true}
              town: {type: identifier, vault: town}
              zip: {type: identifier, vault: postal_code}
              licence: {type: text, length: 20, drop: true}
              fein: {type: identifier, entity: employer, as: employer_key}
              employer_name: {type: text, length: 60, drop: true}
              booklet: {type: text, length: 20, drop: true}
              street: {type: text, length: 60, drop: true}
              email: {type: text, length: 60, drop: true}
              phone: {type: text, length: 20, drop: true}
              comment: {type: text, length: 200, drop: true}
              race: {type: code, codes: [WH, BL]}
              school_year: {type: integer, least: 2000, most: 2100}
              grade: {type: code, codes: ["09", "10"]}
              income: {type: code, codes: [LI, NL]}
            unique: [[sasid, school_year]]
        rules:
          people:
            description: A pupil once.
            from: pupils
            one_row_per: {keys: [person_key], keep: {highest: school_year}}
          years:
            description: Every school year.
            from: pupils
            distinct: {columns: [school_year]}
          incomes:
            description: Every income.
            from: pupils
            distinct: {columns: [income]}
        load:
          dim_person:
            from: people
            columns:
              person_key: person_key
              sex_code: sex
              race_ethnicity_code: race
              birth_year_band: birth_year_band
              ever_low_income: {constant: false}
              first_grade_9_year: {constant: 2019}
              first_source: {constant: seeded}
              removed_flag: {constant: false}
          dim_school_year:
            from: years
            columns:
              school_year: school_year
              label: {school_year: school_year}
              begins_year: {plus: [school_year, -1]}
              ends_year: school_year
          dim_income_status:
            from: incomes
            key: [status_code, definition_version, meal_eligibility_code]
            columns:
              status_code: income
              definition_version: {constant: SEEDED}
              meal_eligibility_code: {constant: N}
          fact_k12_person_year:
            from: pupils
            columns:
              person_key: person_key
              school_year: school_year
              grade_key: {member: dim_grade, where: {grade_code: grade}}
              next_grade_key: {constant: -1}
              income_status_key: {member: dim_income_status, where: {status_code: income, definition_version: {constant: SEEDED}, meal_eligibility_code: {constant: N}}}

        """;
}
