using System.Text.RegularExpressions;

namespace E2CSemantic.Architecture.Tests;

/// <summary>
/// Each row of the law and of the data catalogue that is done names its test: a <c>[Trait("Requirement", "B4")]</c> on the test that would
/// fail if the row no longer held. B rows are Massachusetts S.343, J rows the catalogue of DESE's data, U rows the Utah act of 2016, X rows what is asked beyond the laws.
/// </summary>
public partial class RequirementTests
{
    private static readonly string[] _done =
    [
        "B1", "B2", "B4", "B5", "B7", "B8", "B10", "B13", "B14", "B15", "B16", "B19", "B20", "B21", "B25", "B26", "B28",
        "J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8", "J9", "J18", "J20", "J21", "J22", "J23", "J24",
        "U1", "U2", "U3", "U7", "U8", "U16", "U17",
        "X3",
    ];

    [Fact]
    public void Requirements_HaveANamedTest() => Assert.Empty(Objections(_done, SourceFile.Below("tests")));

    [Fact]
    public void Check_Objects_WhenARowHasNoTestOrATestNamesAnotherRow() =>
        Assert.Equal(
            ["B2 has no test", "tests/T.cs names B3, which is no row", "tests/T.cs puts B1 on something that is no test"],
            Objections(
                ["B1", "B2"],
                [
                    new("tests/T.cs", "[Trait(\"Requirement\", \"B1\")]\npublic class T { }\n[Fact]\n[Trait(\"Requirement\", \"B3\")]\npublic void M() { }"),
                    new("tests/U.cs", "[Fact]\n[Trait(\"Requirement\", \"B1\")]\npublic void M() { }"),
                ]));

    private static List<string> Objections(IReadOnlyCollection<string> rows, IReadOnlyList<SourceFile> tests)
    {
        var objections = new SortedSet<string>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in tests.Where(file => !file.Path.EndsWith("/RequirementTests.cs", StringComparison.Ordinal)))
        {
            var onTests = Attributes().Matches(file.Text).SelectMany(block => Row().Matches(block.Value)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var row in Row().Matches(file.Text).Select(match => match.Groups[1].Value))
            {
                if (!rows.Contains(row))
                {
                    objections.Add($"{file.Path} names {row}, which is no row");
                }
                else if (!onTests.Contains(row))
                {
                    objections.Add($"{file.Path} puts {row} on something that is no test");
                }
            }

            named.UnionWith(onTests);
        }

        objections.UnionWith(rows.Where(row => !named.Contains(row)).Select(row => $"{row} has no test"));
        return [.. objections];
    }

    [GeneratedRegex("""\[Trait\("Requirement", "([^"]+)"\)\]""")]
    private static partial Regex Row();

    // The attributes of one method: a run of bracketed lines of which one makes it a test.
    [GeneratedRegex("""(?:^[ \t]*\[[^\n]*\][ \t]*\r?\n)*^[ \t]*\[(?:Fact|Theory|Property)\b[^\n]*\][ \t]*\r?\n(?:^[ \t]*\[[^\n]*\][ \t]*\r?\n?)*""", RegexOptions.Multiline)]
    private static partial Regex Attributes();
}
