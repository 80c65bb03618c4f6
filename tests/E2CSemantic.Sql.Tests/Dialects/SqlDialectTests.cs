using System.Collections.Immutable;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Tests.Dialects;

public class SqlDialectTests
{
    private static readonly SqlDialect _whole = DuckDbDialect.Instance;

    [Fact]
    public void Constructor_NamesTheGap_WhenATypeIsNotDeclared()
    {
        var fault = Assert.Throws<ArgumentException>(() => Made(types: _whole.TypeNames.Remove(SqlType.Date)));

        Assert.StartsWith("The dialect does not declare Date.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NamesTheGap_WhenAFunctionIsNotDeclared()
    {
        var fault = Assert.Throws<ArgumentException>(() => Made(functions: _whole.FunctionNames.SetItem(ScalarFunction.Least, " ")));

        Assert.StartsWith("The dialect does not declare Least.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NamesTheField_WhenItIsNotDeclared() => Assert.Equal(
        ["name", "identifierQuote", "parameterPrefix", "inlineCommonTable", "commonTable", "ordinalCollation", "groupingSets", "abilities"],
        new Func<SqlDialect>[]
        {
            () => Made(name: ""), () => Made(quote: '\0'), () => Made(prefix: ""), () => Made(inline: ""), () => Made(common: null),
            () => Made(collation: null), () => Made(sets: GroupingSetForm.Undeclared), () => Made(withAbilities: false),
        }.Select(make => Assert.Throws<ArgumentException>(make).ParamName!));

    private static SqlDialect Made(
        string name = "x",
        char quote = '"',
        string prefix = "$",
        string inline = "INLINE",
        string? common = "",
        string? collation = "",
        GroupingSetForm sets = GroupingSetForm.OneSelect,
        bool withAbilities = true,
        ImmutableSortedDictionary<SqlType, string>? types = null,
        ImmutableSortedDictionary<ScalarFunction, string>? functions = null) => new(
            name, quote, prefix, inline, common!, collation!, sets, withAbilities ? [] : null!, types ?? _whole.TypeNames, functions ?? _whole.FunctionNames);
}
