using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Tests.Dialects;

public class SqlDialectTests
{
    private static readonly SqlDialect _whole = DuckDbDialect.Instance;

    [Fact]
    public void Constructor_NamesTheGap_WhenATypeIsNotDeclared()
    {
        var fault = Assert.Throws<ArgumentException>(() => new SqlDialect(
            "x", '"', "$", "INLINE", _whole.TypeNames.Remove(SqlType.Date), _whole.FunctionNames));

        Assert.StartsWith("The dialect does not declare Date.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NamesTheGap_WhenAFunctionIsNotDeclared()
    {
        var fault = Assert.Throws<ArgumentException>(() => new SqlDialect(
            "x", '"', "$", "INLINE", _whole.TypeNames, _whole.FunctionNames.SetItem(ScalarFunction.Least, " ")));

        Assert.StartsWith("The dialect does not declare Least.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", '"', "$", "INLINE", "name")]
    [InlineData("x", '\0', "$", "INLINE", "identifierQuote")]
    [InlineData("x", '"', "", "INLINE", "parameterPrefix")]
    [InlineData("x", '"', "$", "", "inlineCommonTable")]
    public void Constructor_NamesTheField_WhenItIsNotDeclared(string name, char quote, string prefix, string inline, string field) =>
        Assert.Equal(field, Assert.Throws<ArgumentException>(() => new SqlDialect(name, quote, prefix, inline, _whole.TypeNames, _whole.FunctionNames)).ParamName);
}
