using E2CSemantic.GraphQL.Types;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Schema;

public sealed class SemanticSchemaTests
{
    private static readonly SemanticCatalog _catalog =
        CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;

    private static readonly GraphQL.Types.Schema _schema = SemanticSchema.Build(_catalog).Value!;

    [Fact]
    public void Build_GivesThePublicSchema_WhenTheCatalogIsTheShippedOne() =>
        Snapshot.Match(SchemaPrinter.Print(_schema), extension: "graphql");

    [Fact]
    public void Build_DescribesEverything_WhenReadersLook() => Assert.Empty(
        _schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(Undescribed));

    [Theory]
    [InlineData("MetricKind", typeof(MetricKind))]
    [InlineData("ValueUnit", typeof(ValueUnit))]
    [InlineData("ApprovalGate", typeof(ApprovalGate))]
    public void Build_HasAWord_ForEveryValueThatItMayAnswer(string type, Type values) => Assert.Equal(
        Enum.GetValues(values).Cast<Enum>().Select(SchemaNames.EnumValueOf).Order(StringComparer.Ordinal),
        ((EnumType)_schema.Types.Single(known => known.Name == type)).Values.Select(value => value.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Build_IsRefused_WhenTwoMeasuresWouldBeOneField()
    {
        var enrollment = _catalog.Metrics.First(metric => metric.Name.Name == "enrollment");
        var doubled = _catalog with
        {
            Metrics = [.. _catalog.Metrics, enrollment with { Name = new("other", "enrollment") }, enrollment with { Name = new("other", "releases") }],
        };

        Assert.Equal(
            ["E2C_METRIC_FIELD_TAKEN", "E2C_METRIC_FIELD_TAKEN"],
            SemanticSchema.Build(doubled).Diagnostics.Select(fault => fault.Code));
    }

    [Fact]
    public void Build_LeavesOut_WhatNobodyMayAskYet()
    {
        var draft = _catalog with
        {
            Metrics = [.. _catalog.Metrics.Select(metric => metric.Name.Name == "enrollment" ? metric with { Status = MetricStatus.Draft } : metric)],
        };
        var fields = SemanticSchema.Build(draft).Value!.QueryType!.Fields;

        Assert.False(fields.Contains("enrollment"));
        Assert.True(fields.Contains("mobilityChurn"));
    }

    [Fact]
    public void Build_MarksVersions_WhenOneIsDeprecated()
    {
        var first = _catalog.Metrics.First(metric => metric.Name.Name == "enrollment");
        var two = _catalog with
        {
            Metrics =
            [
                .. _catalog.Metrics.Where(metric => metric != first),
                first with { Status = MetricStatus.Deprecated, Deprecation = new(new(2027, 6, 30), first.Name) },
                first with { Version = new(2, 0, 0) },
            ],
        };
        var versions = (EnumType)SemanticSchema.Build(two).Value!.FindType("EnrollmentVersion")!;

        Assert.Equal(
            [("AS_DEFINED", false), ("V2", false), ("V1", true)],
            versions.Values.Select(value => (value.Name, value.IsDeprecated)));
        Assert.Equal("A later version replaces it; it may be withdrawn after 2027-06-30.", versions.Values.Single(value => value.IsDeprecated).DeprecationReason);
    }

    private static IEnumerable<string> Undescribed(NamedType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
        {
            yield return type.Name;
        }

        foreach (var member in MembersOf(type).Where(member => string.IsNullOrWhiteSpace(member.Description)))
        {
            yield return member.Coordinate;
        }
    }

    private static IEnumerable<SchemaMember> MembersOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Cast<SchemaMember>().Prepend(field)),
        InputObjectType input => input.Fields,
        EnumType values => values.Values,
        _ => [],
    };
}
