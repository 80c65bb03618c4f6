using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Tests.Execution;

/// <summary>
/// Resolves every field of any schema from a hash of where it stands and what it is asked, so that no test data is needed and
/// nulls, errors and short lists are met all the time. The recorded answers were given by the same rule in another language.
/// </summary>
internal static class HashResolver
{
    public static Schema Schema(string sdl, bool waiting = false)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        var builder = SchemaBuilder.New().AddDocument(document);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ObjectTypeDefinitionNode type:
                    foreach (var field in type.Fields)
                    {
                        if (waiting)
                        {
                            builder.AddResolver(type.Name.Value, field.Name.Value, ResolveLaterAsync);
                        }
                        else
                        {
                            builder.AddResolver(type.Name.Value, field.Name.Value, Resolve);
                        }
                    }

                    break;
                case InterfaceTypeDefinitionNode type:
                    builder.AddTypeResolver(type.Name.Value, (value, context) => TypeOf(type.Name.Value, value, context));
                    break;
                case UnionTypeDefinitionNode type:
                    builder.AddTypeResolver(type.Name.Value, (value, context) => TypeOf(type.Name.Value, value, context));
                    break;
            }
        }

        return builder.Create();
    }

    private static async ValueTask<object?> ResolveLaterAsync(ResolverContext context)
    {
        await Task.Yield();
        return Resolve(context);
    }

    private static object? Resolve(ResolverContext context)
    {
        var parent = (context.ParentValue as Place)?.Key ?? "";
        var key = Hash($"{parent}.{context.Selection.Field.Name}{Json(context)}").ToString(CultureInfo.InvariantCulture);
        var hash = Hash(key);
        if (hash % 29 == 0)
        {
            throw new GraphQLException("boom");
        }

        return Value(context.Selection.Type, key, hash);
    }

    private static string? TypeOf(string abstractType, object value, ResolverContext context)
    {
        var possible = context.Schema.PossibleTypes(context.Schema.FindType(abstractType)!);
        return possible[(int)(((Place)value).Hash % (uint)possible.Length)].Name;
    }

    private static object? Value(GraphQLType type, string key, uint hash) =>
        hash % (type.IsNonNull ? 53u : 11u) == 0 ? null : type.NullableType switch
        {
            ListType list => Enumerable.Range(0, (int)(hash % 4))
                .Select(index => string.Create(CultureInfo.InvariantCulture, $"{key}:{index}"))
                .Select(itemKey => Value(list.ItemType, itemKey, Hash(itemKey)))
                .ToArray(),
            LeafType leaf => Leaf(leaf, hash),
            _ => new Place(key, hash),
        };

    private static object Leaf(LeafType leaf, uint hash) => leaf switch
    {
        IntType => (int)(hash % 1000) - 500,
        FloatType => hash % 100000 / 8d,
        StringType => "s\"é\n" + hash,
        BooleanType => hash % 2 == 0,
        IdType => "id" + hash,
        EnumType type => type.Values[(int)(hash % (uint)type.Values.Count)].RuntimeValue,
        _ when hash % 7 == 0 => new InputObjectValue([new("a", new object?[] { 1, null, "x" }), new("b", hash % 2 == 0)]),
        _ when hash % 5 == 0 => hash % 1000 / 10d,
        _ => "any" + hash,
    };

    private static string Json(ResolverContext context)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, OperationResult.WriterOptions))
        {
            OperationResult.WriteValue(writer, context.Arguments);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    // FNV-1a over UTF-8, 32 bits.
    private static uint Hash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ unit) * 0x01000193u);
        }

        return hash;
    }

    private sealed record Place(string Key, uint Hash);
}
