using System.Text.RegularExpressions;

namespace E2CSemantic.Architecture.Tests;

/// <summary>A type is named for the thing it is; no name or folder that says nothing.</summary>
public partial class NamingTests
{
    [Fact]
    public void Types_AreNamedForTheThingTheyAre() =>
        Assert.Empty(Objections(SourceFile.Below("src")
            .Concat(SourceFile.Below("tests").Where(file => !file.Path.EndsWith("/NamingTests.cs", StringComparison.Ordinal)))));

    [Fact]
    public void Check_Objects_WhenANameSaysNothing() =>
        Assert.Equal(
            [
                "src/E2CSemantic.Query/Common/Thing.cs lies in a folder that says nothing",
                "src/E2CSemantic.Query/X.cs declares QueryHelper",
                "src/E2CSemantic.Query/X.cs declares LoadManager",
            ],
            Objections(
            [
                new("src/E2CSemantic.Query/Common/Thing.cs", "internal sealed class Thing;"),
                new("src/E2CSemantic.Query/X.cs", "public static " + "class QueryHelper {}\ninternal sealed " + "record LoadManager(int A);"),
            ]));

    private static List<string> Objections(IEnumerable<SourceFile> files)
    {
        var objections = new List<string>();
        foreach (var file in files)
        {
            if (file.Path.Split('/').Any(part => part is "Common" or "Helpers" or "Utils" or "Utilities" or "Misc" or "Services" or "Managers"))
            {
                objections.Add($"{file.Path} lies in a folder that says nothing");
            }

            objections.AddRange(EmptyName().Matches(file.Text).Select(match => $"{file.Path} declares {match.Groups[1].Value}"));
        }

        return objections;
    }

    [GeneratedRegex(@"(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(\w*(?:Manager|Helpers?|Utils?|Utilities|Service))\b")]
    private static partial Regex EmptyName();
}
