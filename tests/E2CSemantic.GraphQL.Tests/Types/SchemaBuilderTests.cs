using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Create_Throws_WhenATypeIsUnknown()
    {
        var builder = SchemaBuilder.New().AddType(new ObjectTypeConfiguration("Query") { Fields = [new("a", "[Nowhere!]")] });

        Assert.Equal("Unknown type: \"Nowhere\".", Assert.Throws<SchemaException>(builder.Create).Message);
    }

    [Fact]
    public void Create_Throws_WhenTwoTypesHaveOneName()
    {
        var type = new ObjectTypeConfiguration("Query") { Fields = [new("a", "Int")] };

        var exception = Assert.Throws<SchemaException>(SchemaBuilder.New().AddType(type).AddType(type).Create);

        Assert.Equal("Schema must contain uniquely named types but contains multiple types named \"Query\".", exception.Message);
    }

    [Fact]
    public void Create_Throws_WhenAResolverHasNoField()
    {
        var builder = SchemaBuilder.New()
            .AddDocument(Utf8GraphQLParser.Parse("type Query { a: Int }"))
            .AddResolver("Query", "b", _ => (object?)1)
            .AddTypeResolver("Query", (_, _) => "Query");

        Assert.Equal(
            ["A resolver is attached to the unknown field \"Query.b\".", "A type resolver is attached to the unknown abstract type \"Query\"."],
            Assert.Throws<SchemaException>(builder.Create).Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task Create_LetsAScalarReplaceADeclaredOne()
    {
        var schema = SchemaBuilder.New()
            .AddDocument(Utf8GraphQLParser.Parse("scalar Decimal type Query { share: Decimal }"))
            .AddType(DecimalType.Instance)
            .AddResolver("Query", "share", _ => 0.50m)
            .Create();
        using var executor = new RequestExecutor(schema);

        Assert.Same(DecimalType.Instance, schema.FindType("Decimal"));
        Assert.Equal("""{"data":{"share":0.50}}""", (await executor.ExecuteAsync(new("{ share }"))).ToJson());
    }

    [Fact]
    public void Create_BuildsHundredsOfTypesThatNameEachOther()
    {
        var builder = SchemaBuilder.New();
        for (var index = 0; index < 300; index++)
        {
            builder.AddType(new ObjectTypeConfiguration(index == 0 ? "Query" : $"Metric{index}")
            {
                Fields = [new("value", "Decimal"), new("next", index == 299 ? "Query" : $"Metric{index + 1}")],
            });
        }

        var schema = builder.AddType(DecimalType.Instance).Create();

        Assert.Equal("Query", ((ObjectType)schema.FindType("Metric299")!).Fields["next"].Type.ToString());
        Assert.Equal(300, schema.Types.OfType<ObjectType>().Count(type => !type.Name.StartsWith("__", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Int")]
    [InlineData("[Int!]!")]
    [InlineData("[[Int]!]")]
    public void Parse_PrintsBack_WhenATypeReferenceIsWellFormed(string notation) =>
        Assert.Equal(notation, TypeReference.Parse($" {notation} ").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("[Int")]
    [InlineData("Int!!")]
    [InlineData("Int]")]
    [InlineData("[]")]
    public void Parse_Throws_WhenATypeReferenceIsMalformed(string notation) =>
        Assert.Throws<FormatException>(() => TypeReference.Parse(notation));
}
