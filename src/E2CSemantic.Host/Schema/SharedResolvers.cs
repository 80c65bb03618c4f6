using System.Globalization;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.Host.Lineage;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Schema;

/// <summary>How the fields of the types in <c>shared.graphql</c> are read from the values of the rooms.</summary>
internal static class SharedResolvers
{
    private const decimal NanosPerUnit = 1_000_000_000m;

    public static SchemaBuilder AddSharedResolvers(this SchemaBuilder builder) => builder
        .AddAnswers()
        .AddCatalog()
        .AddLineage()
        .AddIndicators()
        .AddReleases();

    private static SchemaBuilder AddAnswers(this SchemaBuilder builder) => builder
        .Read<GenericAnswer>("GenericResult", "applied", result => result.Answer.Applied)
        .Read<GenericAnswer>("GenericResult", "keyColumns", result => result.KeyColumns())
        .Read<GenericAnswer>("GenericResult", "keys", result => result.Keys())
        .Read<GenericAnswer>("GenericResult", "columns", result => result.Columns())
        .Read<GenericAnswer>("GenericResult", "rows", result => result.Rows())
        .Read<GenericAnswer>("GenericResult", "endCursor", result => result.Answer.EndCursor)
        .Read<Cell>("Cell", "status", cell => SchemaNames.EnumValueOf(cell.Status))
        .Read<Cell>("Cell", "value", cell => cell.Value)
        .Read<Cell>("Cell", "low", cell => cell.Low)
        .Read<Cell>("Cell", "high", cell => cell.High)
        .Read<Cell>("Cell", "confidence", cell => cell.Confidence)
        .Read<DimensionMember>("Code", "id", code => code.Id)
        .Read<DimensionMember>("Code", "label", code => code.Label)
        .Read<Applied>("Applied", "metric", applied => applied.Metric.ToString())
        .Read<Applied>("Applied", "versions", applied => applied.Versions.Select(version => version.ToString()))
        .Read<Applied>("Applied", "release", applied => applied.ReleaseId)
        .Read<Applied>("Applied", "releaseLabel", applied => applied.ReleaseLabel)
        .Read<Applied>("Applied", "tier", applied => SchemaNames.EnumValueOf(applied.Tier))
        .Read<Applied>("Applied", "policy", applied => applied.Policy)
        .Read<Applied>("Applied", "minimumCell", applied => applied.MinimumCell)
        .Read<Applied>("Applied", "noise", applied => applied.Noise)
        .Read<Applied>("Applied", "noiseScale", applied => applied.NoiseScale)
        .Read<Applied>("Applied", "cost", applied => applied.CostNanoRho / NanosPerUnit)
        .Read<Applied>("Applied", "settledThrough", applied => applied.SettledThrough)
        .Read<Applied>("Applied", "providers", ProviderEntry.AllOf)
        .Read<Applied>("Applied", "coverage", applied => applied.Coverage)
        .Read<AppliedCoverage>("Coverage", "metric", coverage => coverage.Metric.ToString())
        .Read<AppliedCoverage>("Coverage", "schoolYear", coverage => coverage.SchoolYear)
        .Read<AppliedCoverage>("Coverage", "share", coverage => coverage.Share)
        .Read<Applied>("Applied", "seriesBreaks", applied => applied.SeriesBreaks)
        .Read<Applied>("Applied", "warnings", applied => applied.Warnings)
        .Read<Applied>("Applied", "queryHash", applied => applied.QueryHash)
        .Read<ProviderEntry>("Provider", "id", provider => provider.Applied.Id)
        .Read<ProviderEntry>("Provider", "included", provider => provider.Applied.Included)
        .Read<ProviderEntry>("Provider", "elements", provider => provider.Elements());

    private static SchemaBuilder AddLineage(this SchemaBuilder builder) => builder
        .Read<VersionLineage>("Lineage", "columns", lineage => lineage.Columns)
        .Read<VersionLineage>("Lineage", "providers", lineage => lineage.Providers)
        .Read<VersionLineage>("Lineage", "absent", lineage => lineage.Absent)
        .Read<ReadColumn>("LineageColumn", "column", read => $"{read.Column.Table}.{read.Column.Column}")
        .Read<ReadColumn>("LineageColumn", "description", read => read.Column.Description)
        .Read<ReadColumn>("LineageColumn", "origin", read => SchemaNames.EnumValueOf(read.Origin))
        .Read<ReadColumn>("LineageColumn", "elements", read => read.Elements)
        .Read<DictionaryElement>("DataElement", "key", element => element.Key)
        .Read<DictionaryElement>("DataElement", "name", element => element.Id)
        .Read<DictionaryElement>("DataElement", "definition", element => element.Definition)
        .Read<DictionaryElement>("DataElement", "source", element => element.Source)
        .Read<DictionaryElement>("DataElement", "provider", element => element.Provider)
        .Read<DictionaryElement>("DataElement", "class", element => element.Class)
        .Read<DictionaryElement>("DataElement", "standard", element => element.Standard);

    private static SchemaBuilder AddCatalog(this SchemaBuilder builder) => builder
        .Read<MetricEntry>("MetricInfo", "id", entry => entry.Newest.Name.ToString())
        .Read<MetricEntry>("MetricInfo", "name", entry => entry.Newest.Name.Name)
        .Read<MetricEntry>("MetricInfo", "domain", entry => entry.Newest.Name.Domain)
        .Read<MetricEntry>("MetricInfo", "field", entry => SchemaNames.FieldOf(entry.Newest.Name))
        .Read<MetricEntry>("MetricInfo", "title", entry => entry.Newest.Title)
        .Read<MetricEntry>("MetricInfo", "description", entry => entry.Newest.Description)
        .Read<MetricEntry>("MetricInfo", "owner", entry => entry.Newest.Owner)
        .Read<MetricEntry>("MetricInfo", "kind", entry => SchemaNames.EnumValueOf(entry.Newest.Kind))
        .Read<MetricEntry>("MetricInfo", "unit", entry => SchemaNames.EnumValueOf(entry.Newest.Presentation.Unit))
        .Read<MetricEntry>("MetricInfo", "decimals", entry => entry.Newest.Presentation.AnsweredDecimals)
        .Read<MetricEntry>("MetricInfo", "status", entry => SchemaNames.EnumValueOf(entry.Newest.Status))
        .Read<MetricEntry>("MetricInfo", "variantOf", entry => entry.Newest.VariantOf?.ToString())
        .Read<MetricEntry>("MetricInfo", "versions", entry => entry.AllVersions())
        .Read<MetricEntry>("MetricInfo", "dimensions", entry => entry.Dimensions())
        .Read<MetricEntry>("MetricInfo", "maxCross", entry => entry.Newest.Dimensions.MaxCross)
        .Read<MetricEntry>("MetricInfo", "lineage", entry => entry.Lineage())
        .Read<VersionEntry>("VersionInfo", "version", version => version.Definition.Version.ToString())
        .Read<VersionEntry>("VersionInfo", "from", version => version.Definition.Effective.From)
        .Read<VersionEntry>("VersionInfo", "to", version => version.Definition.Effective.To)
        .Read<VersionEntry>("VersionInfo", "castBackTo", version => version.Definition.Effective.CastBackTo)
        .Read<VersionEntry>("VersionInfo", "status", version => SchemaNames.EnumValueOf(version.Definition.Status))
        .Read<VersionEntry>("VersionInfo", "changes", version => version.Changes())
        .Read<VersionEntry>("VersionInfo", "citations", version => version.Definition.Citations)
        .Read<VersionEntry>("VersionInfo", "approvals", version => version.Definition.Approvals)
        .Read<VersionEntry>("VersionInfo", "unapproved", version => version.Unapproved())
        .Read<VersionEntry>("VersionInfo", "lineage", (version, asking) => asking.LineageOf(version.Definition))
        .Read<Approval>("Approval", "gate", approval => SchemaNames.EnumValueOf(approval.Gate))
        .Read<Approval>("Approval", "reference", approval => approval.Reference)
        .Read<Approval>("Approval", "reviewBy", approval => approval.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Read<DimensionEntry>("DimensionInfo", "name", entry => entry.Definition.Name.Value)
        .Read<DimensionEntry>("DimensionInfo", "title", entry => entry.Definition.Title)
        .Read<DimensionEntry>("DimensionInfo", "description", entry => entry.Definition.Description)
        .Read<DimensionEntry>("DimensionInfo", "required", entry => entry.IsRequired)
        .Read<DimensionEntry>("DimensionInfo", "members", entry => entry.Members);

    private static SchemaBuilder AddIndicators(this SchemaBuilder builder) => builder
        .Read<Indicator>("Indicator", "id", indicator => indicator.Name.ToString())
        .Read<Indicator>("Indicator", "title", indicator => indicator.Title)
        .Read<Indicator>("Indicator", "description", indicator => indicator.Description)
        .Read<Indicator>("Indicator", "framework", indicator => indicator.Framework)
        .Read<Indicator>("Indicator", "standard", indicator => indicator.Standard)
        .Read<Indicator>("Indicator", "implementations", indicator => indicator.Implementations)
        .Read<KeyValuePair<string, IndicatorImplementation>>("IndicatorImplementation", "jurisdiction", pair => pair.Key)
        .Read<KeyValuePair<string, IndicatorImplementation>>("IndicatorImplementation", "metric", pair => pair.Value.Metric.ToString())
        .Read<KeyValuePair<string, IndicatorImplementation>>("IndicatorImplementation", "differs", pair => pair.Value.Differs);

    private static SchemaBuilder AddReleases(this SchemaBuilder builder) => builder
        .Read<ReleaseInfo>("Release", "id", release => release.Id)
        .Read<ReleaseInfo>("Release", "label", release => release.Label)
        .Read<ReleaseInfo>("Release", "cutAt", release => release.CutAt)
        .Read<ReleaseInfo>("Release", "schoolYears", release => release.SchoolYears)
        .Read<ReleaseInfo>("Release", "publication", release => release.Publication)
        .Read<ReleasePublication>("Publication", "policy", publication => $"{publication.PolicyId} {publication.PolicyVersion}")
        .Read<ReleasePublication>("Publication", "publishedAt", publication => publication.PublishedAt)
        .Read<ReleasePublication>("Publication", "confidence", publication => publication.Confidence / 1000m)
        .Read<ReleasePublication>("Publication", "rho", publication => PublicationCost.NanoRhoOf(publication) / NanosPerUnit)
        .Read<ReleasePublication>("Publication", "cubes", publication => publication.Cubes)
        .Read<PublishedCubeInfo>("PublishedCube", "metric", cube => cube.Metric.ToString())
        .Read<PublishedCubeInfo>("PublishedCube", "version", cube => cube.Version.ToString())
        .Read<PublishedCubeInfo>("PublishedCube", "by", cube => cube.By.Select(dimension => dimension.Value))
        .Read<PublishedCubeInfo>("PublishedCube", "years", cube => cube.Years)
        .Read<PublishedCubeInfo>("PublishedCube", "rho", cube => cube.NanoRho / NanosPerUnit);

    private static SchemaBuilder Read<T>(this SchemaBuilder builder, string type, string field, Func<T, object?> read) =>
        builder.Read<T>(type, field, (parent, _) => read(parent));

    private static SchemaBuilder Read<T>(this SchemaBuilder builder, string type, string field, Func<T, Asking, object?> read)
    {
        PureFieldDelegate resolver = context => read(context.Parent<T>(), Asking.Of(context.ContextData));
        return builder.AddResolver(type, field, resolver);
    }
}
