using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>One kind of file of the made-up state: whose records it holds and which of its columns identify them.</summary>
internal sealed record SyntheticFeed(string Source, string Pattern, KeyDomain Domain, string From, (string Column, VaultRole Role)[] Columns)
{
    private const string Mcas =
        "(SELECT trim(substr(l, 1, 10)) AS sasid, trim(substr(l, 11, 20)) AS last_name, trim(substr(l, 31, 15)) AS first_name, trim(substr(l, 46, 8)) AS birth_date "
        + "FROM read_csv('{file}', columns = {'l': 'VARCHAR'}, delim = '\u0001', header = false, quote = '', escape = '', auto_detect = false))";

    private static readonly (string, VaultRole)[] _name = [("first_name", VaultRole.FirstName), ("last_name", VaultRole.LastName)];

    private static readonly (string, VaultRole)[] _born = [.. _name, ("birth_date", VaultRole.BirthDate)];

    /// <summary>Every kind, in an order in which agencies might send them.</summary>
    public static SyntheticFeed[] All { get; } =
    [
        Csv("sims", "SIMS_", ',', [
            ("sasid", VaultRole.StateId), .. _born, ("middle_name", VaultRole.MiddleName), ("sex", VaultRole.Sex), ("birth_town", VaultRole.Town)]),
        Csv("scs", "SCS_", ',', [("sasid", VaultRole.StateId), .. _name]),
        Csv("ssdr", "SSDR_", ',', [("sasid", VaultRole.StateId)]),
        Csv("epims", "EPIMS_", ',', [("mepid", VaultRole.StaffId), ("licence_number", VaultRole.Licence), .. _born, ("middle_name", VaultRole.MiddleName), ("sex", VaultRole.Sex)])
            with { Domain = KeyDomain.Staff },
        new("mcas", "MCAS_", KeyDomain.Person, Mcas, [("sasid", VaultRole.StateId), .. _born]),
        Csv("cte", "CTE_", ',', [("sasid", VaultRole.StateId)]),
        Csv("sat", "SAT_", ',', [("sasid", VaultRole.StateId), .. _born]),
        Csv("ap", "AP_", ',', [("sasid", VaultRole.StateId), .. _born]),
        Csv("act", "ACT_", ',', [("sasid", VaultRole.StateId), .. _born]),
        Csv("access", "ACCESS_", '\t', [("sasid", VaultRole.StateId), .. _born]),
        Csv("nsc", "NSC_", ',', [("requester_return_field", VaultRole.StateId), .. _born, ("middle_initial", VaultRole.MiddleName)]),
        Csv("dhe", "DHE_ENROLLMENT_", ',', [("student_id", VaultRole.LocalId), ("ssn", VaultRole.Ssn), ("sasid", VaultRole.StateId), .. _born, ("sex", VaultRole.Sex)]),
        Csv("dhe", "DHE_COURSE_", ',', [("student_id", VaultRole.LocalId)]),
        Csv("dhe", "DHE_AWARD_", ',', [("student_id", VaultRole.LocalId), ("ssn", VaultRole.Ssn), .. _born]),
        Csv("adulted", "ADULTED_", ',', [("local_id", VaultRole.LocalId), ("ssn", VaultRole.Ssn), .. _born, ("sex", VaultRole.Sex)]),
        Csv("eec", "EEC_", '|', [("child_id", VaultRole.LocalId), .. _born, ("town", VaultRole.Town)]),
        Csv("kentry", "KENTRY_", ',', [("child_id", VaultRole.LocalId), .. _born]),
        new("wioa", "WIOA_", KeyDomain.Person, "read_json('{file}', format = 'newline_delimited', columns = {'ssn': 'VARCHAR', 'first_name': 'VARCHAR', 'last_name': 'VARCHAR', 'birth_date': 'VARCHAR'})", [("ssn", VaultRole.Ssn), .. _born]),
        Csv("dua", "WAGES_", ',', [("ssn", VaultRole.Ssn), .. _born]),
    ];

    private static SyntheticFeed Csv(string source, string pattern, char delimiter, (string, VaultRole)[] columns) => new(
        source,
        pattern,
        KeyDomain.Person,
        $"read_csv('{{file}}', all_varchar = true, header = true, delim = '{delimiter}', quote = '\"', escape = '\"', nullstr = ''"
            + (source == "eec" ? ", encoding = 'latin-1')" : ")"),
        columns);
}
