using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Introspection;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// Collects types, directives and resolvers from configurations and documents, and makes a frozen <see cref="Schema"/> of them.
/// The built-in scalars and the specified directives are always there. Not for use from several threads.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<TypeConfiguration> _types = [];
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);
    private readonly List<object> _order = [];
    private readonly List<DirectiveConfiguration> _directives = [];
    private readonly Dictionary<(string Type, string Field), FieldResolvers> _resolvers = [];
    private readonly Dictionary<string, ResolveAbstractType> _typeResolvers = new(StringComparer.Ordinal);
    private readonly RootNames _roots = new();
    private string? _description;

    private SchemaBuilder()
    {
    }

    /// <summary>An empty builder.</summary>
    public static SchemaBuilder New() => new();

    /// <summary>Describes the schema.</summary>
    public SchemaBuilder SetDescription(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Names a root type. Without any named, types called <c>Query</c>, <c>Mutation</c> and <c>Subscription</c> are the roots.</summary>
    public SchemaBuilder SetRootType(OperationType operation, string typeName)
    {
        _roots.Set(operation, typeName);
        return this;
    }

    /// <summary>Adds a type.</summary>
    public SchemaBuilder AddType(TypeConfiguration type)
    {
        _types.Add(type);
        _order.Add(type);
        return this;
    }

    /// <summary>Adds a scalar; it takes the place of a scalar of its name that a document declares.</summary>
    public SchemaBuilder AddType(ScalarType scalar)
    {
        if (_scalars.TryAdd(scalar.Name, scalar))
        {
            _order.Add(scalar);
        }

        return this;
    }

    /// <summary>Adds a directive.</summary>
    public SchemaBuilder AddDirective(DirectiveConfiguration directive)
    {
        _directives.Add(directive);
        return this;
    }

    /// <summary>
    /// Adds the definitions of a document, its extensions applied to them. The document should be valid by the rules for
    /// schema documents; executable definitions in it are passed over.
    /// </summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        var read = SchemaDocument.Read(document);
        foreach (var type in read.Types)
        {
            AddType(type);
        }

        _directives.AddRange(read.Directives);
        _description ??= read.Description;
        _roots.Read(read);
        return this;
    }

    /// <summary>Attaches a resolver to a field that is, or will be, added.</summary>
    public SchemaBuilder AddResolver(string typeName, string fieldName, FieldDelegate resolver)
    {
        _resolvers[(typeName, fieldName)] = new(resolver, null);
        return this;
    }

    /// <summary>Attaches a resolver without waiting and without effects to a field that is, or will be, added.</summary>
    public SchemaBuilder AddResolver(string typeName, string fieldName, PureFieldDelegate resolver)
    {
        _resolvers[(typeName, fieldName)] = new(null, resolver);
        return this;
    }

    /// <summary>Attaches a type resolver to an interface or union that is, or will be, added.</summary>
    public SchemaBuilder AddTypeResolver(string abstractTypeName, ResolveAbstractType resolver)
    {
        _typeResolvers[abstractTypeName] = resolver;
        return this;
    }

    /// <summary>Makes the schema and checks it by the rules of the type system.</summary>
    /// <exception cref="SchemaException">A type is not known or named twice, or a rule is broken; all broken rules are told.</exception>
    public Schema Create()
    {
        var schema = CreateUnchecked();
        var errors = SchemaValidator.Validate(schema);
        return errors.IsEmpty ? schema : throw new SchemaException(errors);
    }

    /// <summary>Makes the schema without checking it, for tools that want the errors of <see cref="SchemaValidator"/> as values.</summary>
    /// <exception cref="SchemaException">A type is not known or named twice.</exception>
    public Schema CreateUnchecked()
    {
        var types = new TypeRegistry();
        foreach (var builtIn in IntrospectionTypes.Configurations.Select(configuration => Make(configuration, types)).Concat(BuiltInScalars.All))
        {
            types.Add(builtIn);
        }

        var given = new List<NamedType>();
        foreach (var item in _order)
        {
            if (item is ScalarType scalar ? Declared(scalar) : IsBuiltIn(((TypeConfiguration)item).Name))
            {
                continue;
            }

            var type = item as ScalarType ?? Make(WithResolvers((TypeConfiguration)item), types);
            types.Add(type);
            given.Add(type);
        }

        foreach (var type in given)
        {
            type.Complete();
        }

        RefuseUnknownResolvers(types);
        var directives = _directives
            .Concat(SpecifiedDirectives.Configurations.Where(specified => _directives.All(directive => directive.Name != specified.Name)))
            .Select(directive => new DirectiveDefinition(directive, types));
        return new(_description, _roots.Resolve(types), given, [.. directives], types);

        bool Declared(ScalarType scalar) =>
            BuiltInScalars.Contains(scalar.Name) || _types.Exists(type => type is ScalarTypeConfiguration && type.Name == scalar.Name);

        // A document may repeat what every schema has; the specified definition holds.
        static bool IsBuiltIn(string name) => BuiltInScalars.Contains(name) || IntrospectionTypes.Contains(name);
    }

    private NamedType Make(TypeConfiguration configuration, TypeRegistry types) => configuration switch
    {
        ObjectTypeConfiguration type => new ObjectType(type, types),
        InterfaceTypeConfiguration type => new InterfaceType(type, types),
        UnionTypeConfiguration type => new UnionType(type, types),
        EnumTypeConfiguration type => new EnumType(type),
        InputObjectTypeConfiguration type => new InputObjectType(type, types),
        ScalarTypeConfiguration type => _scalars.GetValueOrDefault(type.Name)
            ?? (ScalarType)new AnyType(type.Name, type.Description, type.SpecifiedBy, type.SyntaxNode, type.ExtensionNodes),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TypeConfiguration WithResolvers(TypeConfiguration configuration) => configuration switch
    {
        ObjectTypeConfiguration type => type with { Fields = WithResolvers(type.Name, type.Fields) },
        InterfaceTypeConfiguration type => type with { ResolveType = _typeResolvers.GetValueOrDefault(type.Name) ?? type.ResolveType },
        UnionTypeConfiguration type => type with { ResolveType = _typeResolvers.GetValueOrDefault(type.Name) ?? type.ResolveType },
        _ => configuration,
    };

    private ImmutableArray<FieldConfiguration> WithResolvers(string typeName, ImmutableArray<FieldConfiguration> fields) =>
    [
        .. fields.Select(field => _resolvers.TryGetValue((typeName, field.Name), out var resolvers)
            ? field with { Resolver = resolvers.Resolver, PureResolver = resolvers.PureResolver }
            : field),
    ];

    private void RefuseUnknownResolvers(TypeRegistry types)
    {
        var errors = _resolvers.Keys
            .Where(key => !types.Contains(key.Type) || types.Find(key.Type) is not ObjectType type || !type.Fields.Contains(key.Field))
            .Select(key => new GraphQLError($"A resolver is attached to the unknown field \"{key.Type}.{key.Field}\"."))
            .Concat(_typeResolvers.Keys
                .Where(name => !types.Contains(name) || !types.Find(name).IsAbstractType)
                .Select(name => new GraphQLError($"A type resolver is attached to the unknown abstract type \"{name}\".")))
            .ToImmutableArray();
        if (!errors.IsEmpty)
        {
            throw new SchemaException(errors);
        }
    }

    private sealed record FieldResolvers(FieldDelegate? Resolver, PureFieldDelegate? PureResolver);
}
