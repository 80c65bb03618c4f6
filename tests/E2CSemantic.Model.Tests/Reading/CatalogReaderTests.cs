using System.Globalization;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Reading;

public sealed class CatalogReaderTests
{
    [Fact]
    public void Read_GivesEveryFile_WhenNothingIsAtFault()
    {
        var files = Directory.EnumerateFiles(Repository.PathTo("metrics"), "v*.yaml", SearchOption.AllDirectories).Count();

        Assert.Equal(files, ShippedCatalog.Value.Codesets.Count + ShippedCatalog.Value.Metrics.Count(metric => metric.VariantOf is null));
    }

    [Fact]
    public void Read_MakesAVariantTheSameRuleUnderOtherConstants()
    {
        var whole = ShippedCatalog.Value.Metrics.Single(metric => metric.Name.Name == "chronic_absence_10");
        var variant = ShippedCatalog.Value.Metrics.Single(metric => metric.Name.Name == "chronic_absence_20");

        Assert.Equal(whole.Name, variant.VariantOf);
        Assert.Equal("((days_absent / days_membership) >= 0.10)", Bare(whole.NumeratorWhere!));
        Assert.Equal("((days_absent / days_membership) >= 0.20)", Bare(variant.NumeratorWhere!));
        Assert.Equal((20L, 20L), (whole.Parameters["least_days"], variant.Parameters["least_days"]));
    }

    private static string Bare(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.Divide } quotient => $"({Bare(quotient.Left)} / {Bare(quotient.Right)})",
        BinaryExpression comparison => $"({Bare(comparison.Left)} >= {Bare(comparison.Right)})",
        ColumnExpression column => column.Column,
        LiteralExpression literal => ((decimal)literal.Value).ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(),
    };
}
