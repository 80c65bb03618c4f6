using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>There is a query type, root types are objects, and each is another one (spec 3.3.1: Root Operation Types).</summary>
internal static class RootTypeRule
{
    public static void Check(Schema schema, SchemaReport report)
    {
        var roots = schema.Roots;
        if (roots.Query is null)
        {
            report.Add("Query root type must be provided.", roots.Definition);
        }

        var operationsOf = new OrderedDictionary<NamedType, List<OperationType>>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            switch (roots.Of(operation))
            {
                case null:
                    break;
                case ObjectType type:
                    operationsOf.TryAdd(type, []);
                    operationsOf[type].Add(operation);
                    break;
                case var type:
                    var ifProvided = operation == OperationType.Query ? "" : " if provided";
                    report.Add($"{operation} root type must be Object type{ifProvided}, it cannot be {type}.", roots.NodeOf(operation) ?? type.SyntaxNode);
                    break;
            }
        }

        foreach (var (type, operations) in operationsOf.Where(entry => entry.Value.Count > 1))
        {
            var names = Suggestions.AndList(operations.Select(operation => operation.ToString().ToLowerInvariant()));
            report.Add($"All root types must be different, \"{type}\" type is used as {names} root types.", operations.Select(roots.NodeOf));
        }
    }
}
