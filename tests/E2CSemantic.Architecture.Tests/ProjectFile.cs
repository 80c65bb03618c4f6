using System.Xml.Linq;
using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>What a project file says: its name, the rooms it references and the packages it uses.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static ProjectFile Parse(string name, string xml)
    {
        var document = XDocument.Parse(xml);
        return new(
            name,
            [.. Includes(document, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes(document, "PackageReference")]);
    }

    /// <summary>The rooms: the projects below <c>src/</c>, named without the prefix.</summary>
    public static IReadOnlyList<ProjectFile> Rooms() =>
        [.. Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
            .OrderBy(project => project.Name, StringComparer.Ordinal)];

    private static IEnumerable<string> Includes(XDocument document, string element) =>
        document.Descendants(element).Select(item => (string?)item.Attribute("Include") ?? "");
}
