using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Anonymity;

/// <summary>Values that look like identifiers are told whatever their column is called, and never repeated.</summary>
public class ContentScanTests
{
    [Theory]
    [Trait("Requirement", "B4")]
    [InlineData("e_mail", "ana.silva@example.org")]
    [InlineData("social_security", "123-45-6789")]
    [InlineData("nine_digits", "123456789")]
    [InlineData("telephone", "(617) 555-0100")]
    [InlineData("telephone", "617-555-0100")]
    [InlineData("web_address", "https://example.org/ana")]
    [InlineData("network_address", "192.0.2.17")]
    [InlineData("day", "05/17/1999")]
    [InlineData("day", "1999-05-17")]
    [InlineData("postal_code", "02139-4307")]
    public void Of_TellsTheForm_WhenAValueHasIt(string form, string value)
    {
        var faults = Scan(value);

        var fault = Assert.Single(faults, fault => fault.Contains($"the form {form},", StringComparison.Ordinal));
        Assert.StartsWith("E2C_PROFILE_LOOKS_LIKE 1 values of fact_assessment.subject_code", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TellsNothing_WhenValuesAreCodes() =>
        Assert.Empty(Scan("ELA", "MAT", "35010505", "03520000", "11.0701", "2003-04", "1985-1989", "123456789"));

    private static string[] Scan(params string[] values)
    {
        using var folder = new TemporaryFolder();
        using var store = new WorkingStore(folder.PathTo("star.duckdb"));
        var table = Sample.Star.Tables["fact_assessment"];
        table = table with { Columns = [.. table.Columns.Select(column => column with { Nullable = true })] };
        store.Execute(StarTables.Create(table, null));
        store.Execute(new InsertValuesStatement(table.Name, ["subject_code"], [.. values.Select(value => (System.Collections.Immutable.ImmutableArray<SqlExpression>)[Tree.Value(value)])]));
        var scan = new ContentScan(SampleProfiles.Shipped("expert_determination"), store.Read);
        return [.. scan.Of(table, (name, alias) => new NamedTable(name, alias, "main")).Select(fault => fault.ToString())];
    }
}
