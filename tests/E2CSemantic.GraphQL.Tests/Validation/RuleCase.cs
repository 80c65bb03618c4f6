using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.Testing;

namespace E2CSemantic.GraphQL.Tests.Validation;

/// <summary>
/// A document and what validation says of it, from a file <c>Rules/&lt;Rule&gt;.cases</c>: a line "# title", the
/// document, a line "---", and one line "message [line:column, …]" for each error in order. An empty line ends a case.
/// </summary>
public sealed record RuleCase(string Rule, string Title, string Document, IReadOnlyList<string> Errors)
{
    private const string _divider = "\n---\n";

    private static readonly string _folder =
        Repository.PathTo("tests", "E2CSemantic.GraphQL.Tests", "Validation", "Rules");

    public static Schema Schema { get; } = SchemaBuilder.New()
        .AddDocument(Utf8GraphQLParser.Parse(File.ReadAllText(Path.Combine(_folder, "schema.graphql")), ParserOptions.Trusted))
        .Create();

    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Directory.GetFiles(_folder, "*.cases").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static RuleCase Find(string rule, string title) =>
        All.Single(found => found.Rule == rule && found.Title == title);

    public static string Print(GraphQLError error) =>
        $"{error.Message} [{string.Join(", ", error.Locations.Select(place => $"{place.Line}:{place.Column}"))}]";

    private static IEnumerable<RuleCase> Read(string path) =>
        ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n# ", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Read(Path.GetFileNameWithoutExtension(path), text));

    private static RuleCase Read(string rule, string text)
    {
        var title = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var divider = text.IndexOf(_divider, StringComparison.Ordinal);
        var errors = text[(divider + _divider.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(rule, title, text[(title.Length + 1)..divider], errors);
    }
}
