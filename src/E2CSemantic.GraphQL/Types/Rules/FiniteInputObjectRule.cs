namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>
/// Some finite value of each input object exists (spec 3.10: InputObjectCanBeProvidedAFiniteValue): required fields, and all
/// ways through a OneOf input object, do not lead back forever.
/// </summary>
internal sealed class FiniteInputObjectRule
{
    private readonly SchemaReport _report;
    private readonly HashSet<InputObjectType> _finite;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputObjectType, int> _start = [];

    private FiniteInputObjectRule(SchemaReport report, HashSet<InputObjectType> finite)
    {
        _report = report;
        _finite = finite;
    }

    public static void Check(Schema schema, SchemaReport report)
    {
        var types = schema.Types.OfType<InputObjectType>().ToList();
        var rule = new FiniteInputObjectRule(report, Finite(types));
        foreach (var type in types.Where(type => !rule._finite.Contains(type)))
        {
            rule.Follow(type);
        }
    }

    // The least set that holds a type once what it cannot do without is in the set.
    private static HashSet<InputObjectType> Finite(List<InputObjectType> types)
    {
        var finite = new HashSet<InputObjectType>();
        var waiting = new Queue<InputObjectType>(types);
        var dependents = types
            .SelectMany(type => Needed(type).Select(need => (need.Target, Type: type)))
            .ToLookup(pair => pair.Target, pair => pair.Type);
        while (waiting.TryDequeue(out var type))
        {
            if (!finite.Contains(type) && IsFinite(type))
            {
                finite.Add(type);
                foreach (var dependent in dependents[type])
                {
                    waiting.Enqueue(dependent);
                }
            }
        }

        return finite;

        bool IsFinite(InputObjectType type) => type.IsOneOf
            ? type.Fields.Count == 0 || type.Fields.Any(field => Target(field) is not { } target || finite.Contains(target))
            : Needed(type).All(need => finite.Contains(need.Target));
    }

    private void Follow(InputObjectType type)
    {
        if (!_visited.Add(type))
        {
            return;
        }

        _start[type] = _path.Count;
        foreach (var (field, target) in Needed(type).Where(need => !_finite.Contains(need.Target)))
        {
            _path.Add(field);
            if (_start.TryGetValue(target, out var start))
            {
                var cycle = _path[start..];
                _report.Add(
                    $"Input Object {target} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle)}.",
                    cycle.Select(step => step.SyntaxNode));
            }
            else
            {
                Follow(target);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _start.Remove(type);
    }

    private static IEnumerable<(InputField Field, InputObjectType Target)> Needed(InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (Target(field) is { } target)
            {
                yield return (field, target);
            }
        }
    }

    private static InputObjectType? Target(InputField field) => field.DeclaringType.IsOneOf
        ? field.Type as InputObjectType
        : (field.Type as NonNullType)?.NullableType as InputObjectType;
}
