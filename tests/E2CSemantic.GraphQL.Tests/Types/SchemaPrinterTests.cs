using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Tests.Recorded;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;
using E2CSemantic.Testing;

namespace E2CSemantic.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Print_GivesTheRecordedText_InBothOrders()
    {
        foreach (var line in RecordedLines.Read("schemas.jsonl"))
        {
            var schema = SchemaBuilder.New().AddDocument(Utf8GraphQLParser.Parse(line.TextOf("sdl")!, ParserOptions.Trusted)).Create();
            Assert.Equal(line.TextOf("printed"), SchemaPrinter.Print(schema));
            Assert.Equal(line.TextOf("canonical"), SchemaPrinter.PrintCanonical(schema));
        }
    }

    [Fact]
    public void Print_IsAFixedPoint_WhenReadAndPrintedAgain()
    {
        foreach (var line in RecordedLines.Read("schemas.jsonl"))
        {
            var again = SchemaBuilder.New().AddDocument(Utf8GraphQLParser.Parse(line.TextOf("printed")!, ParserOptions.Trusted)).Create();
            Assert.Equal(line.TextOf("printed"), SchemaPrinter.Print(again));
        }
    }

    [Fact]
    public void Print_ShowsWhatConfigurationsSay()
    {
        var schema = SchemaBuilder.New()
            .SetDescription("Metrics of a state.")
            .SetRootType(OperationType.Query, "Root")
            .AddType(DecimalType.Instance)
            .AddType(new ObjectTypeConfiguration("Root")
            {
                Fields =
                [
                    new("share", "Decimal")
                    {
                        Description = "A share.\nOf two lines.",
                        Arguments =
                        [
                            new("years", "[Int!]") { Description = "Which years." },
                            new("tier", "Tier!") { DefaultValue = new EnumValueNode(null, "PUBLIC") },
                        ],
                        DeprecationReason = "Ask \"ratio\".",
                    },
                    new("pick", "Node") { Arguments = [new("by", "Pick")] },
                ],
            })
            .AddType(new InterfaceTypeConfiguration("Node") { Fields = [new("id", "ID!")] })
            .AddType(new ObjectTypeConfiguration("School") { Interfaces = ["Node"], Fields = [new("id", "ID!")] })
            .AddType(new UnionTypeConfiguration("Any") { Types = ["School", "Root"] })
            .AddType(new EnumTypeConfiguration("Tier") { Values = [new("PUBLIC") { Description = "All." }, new("OLD") { DeprecationReason = "No longer supported" }] })
            .AddType(new InputObjectTypeConfiguration("Pick") { IsOneOf = true, Fields = [new("a", "Int"), new("b", "String")] })
            .AddDirective(new("cost") { Arguments = [new("weight", "Int!")], Locations = ["FIELD_DEFINITION", "OBJECT"], IsRepeatable = true })
            .Create();

        Snapshot.Match(SchemaPrinter.Print(schema), extension: "graphql");
    }
}
