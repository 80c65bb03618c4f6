using System.Buffers;
using System.Text;
using System.Text.Json;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Tests.Types.Scalars;

public sealed class ScalarCoercionTests
{
    private static readonly Dictionary<string, ScalarType> _scalars = new ScalarType[]
    {
        IntType.Instance, FloatType.Instance, StringType.Instance, BooleanType.Instance, IdType.Instance, LongType.Instance, DecimalType.Instance,
    }.ToDictionary(scalar => scalar.Name);

    [Theory]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "1e100", "Int cannot represent non 32-bit signed integer value: 1e+100")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Float", "1e-7", "1E-07")]
    [InlineData("Float", "true", "Float cannot represent non numeric value: true")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "[1,[2,[3,[4]]],{\"a\":{\"b\":{\"c\":1}}}]", "String cannot represent a non string value: [1, [2, [Array]], { a: [Object] }]")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "7.0", "7")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Decimal", "0.50", "0.50")]
    [InlineData("Decimal", "\"0.50\"", "Decimal cannot represent non decimal value: \"0.50\"")]
    public void CoerceInputValue_GivesTheValueOrTheSentence(string scalar, string json, string expected)
    {
        var coercion = _scalars[scalar].CoerceInputValue(JsonDocument.Parse(json).RootElement);

        Assert.Equal(expected, coercion.Fault ?? FormattableString.Invariant($"{coercion.Value}"));
    }

    [Theory]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "-0", "0")]
    [InlineData("Float", "3", "3")]
    [InlineData("String", "ENUM", "String cannot represent a non string value: ENUM")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Decimal", "1.10", "1.10")]
    [InlineData("Decimal", "\"x\"", "Decimal cannot represent non decimal value: \"x\"")]
    public void CoerceInputLiteral_GivesTheValueOrTheSentence(string scalar, string literal, string expected)
    {
        var coercion = _scalars[scalar].CoerceInputLiteral(Utf8GraphQLParser.ParseValueLiteral(literal));

        Assert.Equal(expected, coercion.Fault ?? FormattableString.Invariant($"{coercion.Value}"));
    }

    [Theory]
    [InlineData("Float", 1e21, "1e+21")]
    [InlineData("Float", 123456789012345680000d, "123456789012345680000")]
    [InlineData("Float", 0.000001, "0.000001")]
    [InlineData("Float", 1.5e-7, "1.5e-7")]
    [InlineData("Float", -0.1, "-0.1")]
    [InlineData("Float", -0d, "0")]
    [InlineData("Float", 5e-324, "5e-324")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("Float", "0x10", "16")]
    [InlineData("Float", "", "Float cannot represent non numeric value: \"\"")]
    [InlineData("Int", true, "1")]
    [InlineData("Int", "12", "12")]
    [InlineData("Int", 3000000000d, "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("String", "a\u0001\"\\\u2028é", "\"a\\u0001\\\"\\\\\u2028é\"")]
    [InlineData("String", 1e21, "\"1e+21\"")]
    [InlineData("String", false, "\"false\"")]
    [InlineData("Boolean", 0, "false")]
    [InlineData("Boolean", "x", "Boolean cannot represent a non boolean value: \"x\"")]
    [InlineData("ID", 5, "\"5\"")]
    [InlineData("Long", 5, "5")]
    [InlineData("Decimal", 0.5, "Decimal cannot represent non decimal value: 0.5")]
    public void CoerceOutputValue_WritesTheValueOrGivesTheSentence(string scalar, object value, string expected)
    {
        var coercion = _scalars[scalar].CoerceOutputValue(value);

        Assert.Equal(expected, coercion.Succeeded ? Written(_scalars[scalar], coercion.Value) : coercion.Fault);
    }

    [Fact]
    public void CoerceOutputValue_EscapesLoneSurrogates_AndNoPairs() =>
        Assert.Equal("\"\\ud800x😀\"", Written(StringType.Instance, "\ud800x😀"));

    [Theory]
    [InlineData("Int", 5, "5")]
    [InlineData("Float", 5d, "5")]
    [InlineData("Float", 2.5, "2.5")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "012", "\"012\"")]
    [InlineData("Boolean", true, "true")]
    public void ValueToLiteral_GivesTheLiteralThatMeansTheValue(string scalar, object value, string expected) =>
        Assert.Equal(expected, _scalars[scalar].ValueToLiteral(value)!.ToString());

    private static string Written(ScalarType scalar, object value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, OperationResult.WriterOptions))
        {
            scalar.WriteOutputValue(writer, value);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
