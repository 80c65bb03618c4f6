using System.Text.RegularExpressions;
using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>Each code of the domain is given in one place, documented in <c>src/diagnostics.md</c>, and raised by a test.</summary>
public partial class DiagnosticCodeTests
{
    [Fact]
    public void Codes_AreUniqueDocumentedAndRaised() =>
        Assert.Empty(Objections(
            SourceFile.Below("src"),
            [.. SourceFile.Below("tests").Where(file => !file.Path.StartsWith("tests/E2CSemantic.Architecture.Tests/", StringComparison.Ordinal))],
            File.ReadAllText(Repository.PathTo("src", "diagnostics.md"))));

    [Fact]
    public void Check_Objects_WhenACodeIsTwiceUndocumentedUnraisedOrGone() =>
        Assert.Equal(
            [
                "E2C_A is given in 2 places: src/A.cs, src/B.cs",
                "E2C_B is raised by no test",
                "E2C_C is not documented",
                "E2C_GONE is documented but given nowhere",
            ],
            Objections(
                [new("src/A.cs", "\"E2C_A\" \"E2C_B\""), new("src/B.cs", "\"E2C_A\" \"E2C_C\"")],
                [new("tests/T.cs", "\"E2C_A\" E2C_C E2C_GONE")],
                "| `E2C_A` | a | b |\n| `E2C_B` | a | b |\n| `E2C_GONE` | a | b |"));

    private static List<string> Objections(IReadOnlyList<SourceFile> sources, IReadOnlyList<SourceFile> tests, string page)
    {
        var given = sources
            .SelectMany(file => GivenCode().Matches(file.Text).Select(match => (Code: match.Groups[1].Value, file.Path)))
            .GroupBy(pair => pair.Code, pair => pair.Path)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        var raised = tests.SelectMany(file => Code().Matches(file.Text)).Select(match => match.Value).ToHashSet();
        var documented = DocumentedCode().Matches(page).Select(match => match.Groups[1].Value).ToHashSet();
        var objections = new List<string>();
        foreach (var code in given)
        {
            if (code.Count() > 1)
            {
                objections.Add($"{code.Key} is given in {code.Count()} places: {string.Join(", ", code)}");
            }

            if (!raised.Contains(code.Key))
            {
                objections.Add($"{code.Key} is raised by no test");
            }

            if (!documented.Remove(code.Key))
            {
                objections.Add($"{code.Key} is not documented");
            }
        }

        objections.AddRange(documented.Order(StringComparer.Ordinal).Select(code => $"{code} is documented but given nowhere"));
        return objections;
    }

    [GeneratedRegex("\"(E2C_[A-Z0-9_]+)\"")]
    private static partial Regex GivenCode();

    [GeneratedRegex("E2C_[A-Z0-9_]+")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `?(E2C_[A-Z0-9_]+)`? \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
