using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>Why two fields cannot be answered as one, and the fields that show it: the two first, then fields below them.</summary>
internal sealed record FieldConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> LeftFields,
    IReadOnlyList<FieldNode> RightFields)
{
    private const int _maxTextLength = 1000;
    private const int _maxFields = 20;

    public static FieldConflict Between(SelectedField left, SelectedField right, string reason) =>
        new(left.ResponseName, reason, [left.Node], [right.Node]);

    /// <summary>A conflict that lies in the subfields; long chains of reasons and fields are cut.</summary>
    public static FieldConflict Below(SelectedField left, SelectedField right, IReadOnlyList<FieldConflict> conflicts)
    {
        var reason = "";

        foreach (var conflict in conflicts)
        {
            var and = reason.Length == 0 ? "" : " and ";
            reason += $"{and}subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";

            if (reason.Length > _maxTextLength)
            {
                break;
            }
        }

        return new(
            left.ResponseName,
            Abbreviate(reason),
            Gather(left.Node, conflicts.Select(conflict => conflict.LeftFields)),
            Gather(right.Node, conflicts.Select(conflict => conflict.RightFields)));
    }

    public static string Abbreviate(string text) =>
        text.Length > _maxTextLength ? text[.._maxTextLength] + "..." : text;

    private static List<FieldNode> Gather(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        var fields = new List<FieldNode> { field };

        foreach (var more in below)
        {
            fields.AddRange(more.TakeLast(_maxFields - fields.Count));

            if (fields.Count == _maxFields)
            {
                break;
            }
        }

        return fields;
    }
}
