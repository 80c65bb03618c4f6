namespace E2CSemantic.GraphQL.Types.Building;

/// <summary>
/// The order of a schema's types: the given ones in their order, each followed by types that only it brings in,
/// found depth first over interfaces, members, field types and arguments. Introspection and the printer keep it.
/// </summary>
internal sealed class TypeOrder
{
    private readonly HashSet<NamedType> _given;
    private readonly HashSet<NamedType> _placed = [];
    private readonly List<NamedType> _order = [];

    private TypeOrder(IEnumerable<NamedType> given)
    {
        _given = [.. given];
    }

    public static List<NamedType> Of(
        IReadOnlyList<NamedType> given,
        IEnumerable<NamedType> roots,
        IEnumerable<DirectiveDefinition> directives,
        NamedType introspectionRoot)
    {
        var order = new TypeOrder(given);
        foreach (var type in given)
        {
            order._given.Remove(type);
            order.Place(type);
        }

        foreach (var type in roots)
        {
            order.Place(type);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
        {
            order.Place(argument.Type.Named);
        }

        order.Place(introspectionRoot);
        return order._order;
    }

    private void Place(NamedType type)
    {
        if (_given.Contains(type) || !_placed.Add(type))
        {
            return;
        }

        _order.Add(type);
        switch (type)
        {
            case UnionType union:
                PlaceAll(union.DeclaredTypes);
                break;
            case ComplexType complex:
                PlaceAll(complex.DeclaredInterfaces);
                foreach (var field in complex.Fields)
                {
                    Place(field.Type.Named);
                    PlaceAll(field.Arguments.Select(argument => argument.Type.Named));
                }

                break;
            case InputObjectType input:
                PlaceAll(input.Fields.Select(field => field.Type.Named));
                break;
        }
    }

    private void PlaceAll(IEnumerable<NamedType> types)
    {
        foreach (var type in types)
        {
            Place(type);
        }
    }
}
