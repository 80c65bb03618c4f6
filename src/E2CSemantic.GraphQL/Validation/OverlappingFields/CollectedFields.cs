namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>The fields of a selection set by response name, inline fragments opened, and the names of the fragments it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly HashSet<string> _spreadNames = new(StringComparer.Ordinal);
    private readonly List<string> _spreads = [];

    public OrderedDictionary<string, List<SelectedField>> Fields { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Spreads => _spreads;

    public void Add(SelectedField field)
    {
        if (!Fields.TryGetValue(field.ResponseName, out var fields))
        {
            Fields[field.ResponseName] = fields = [];
        }

        fields.Add(field);
    }

    public void AddSpread(string fragmentName)
    {
        if (_spreadNames.Add(fragmentName))
        {
            _spreads.Add(fragmentName);
        }
    }
}
