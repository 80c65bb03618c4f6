using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Configurations;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>The field and the types of one metric, made from all of its versions that answer.</summary>
internal sealed class MetricTypes
{
    private readonly SemanticCatalog _catalog;
    private readonly ImmutableArray<MetricDefinition> _versions;
    private readonly MetricDefinition _newest;
    private readonly ImmutableArray<DimensionDefinition> _dimensions;

    /// <param name="catalog">The catalogue.</param>
    /// <param name="versions">The versions that answer, oldest first, at least one.</param>
    public MetricTypes(SemanticCatalog catalog, ImmutableArray<MetricDefinition> versions)
    {
        _catalog = catalog;
        _versions = versions;
        _newest = versions[^1];
        _dimensions =
        [
            .. versions.Reverse().SelectMany(version => version.Dimensions.Allow).Distinct().Select(name => _catalog.Dimensions[name]),
        ];
    }

    private MetricName Name => _newest.Name;

    public FieldConfiguration Field() => new(SchemaNames.FieldOf(Name), $"{TypeOf("Result")}!")
    {
        Description = $"{_newest.Title}. {_newest.Description.Trim()}",
        DeprecationReason = Deprecated(_newest),
        Arguments =
        [
            new("years", "[SchoolYear!]") { Description = "The school years; every year that the release holds and the metric answers when left out." },
            new("groupBy", $"[{TypeOf("Dimension")}!]") { Description = "What to tell apart besides the school year, in this order." },
            new("where", TypeOf("Where")) { Description = "For some dimensions, the only members to answer for." },
            new("gap", TypeOf("Gap")) { Description = "What to compare each row with: the row of a reference member, all else alike." },
            new("version", TypeOf("Version"))
            {
                Description = "Under which rule.",
                DefaultValue = new EnumValueNode(null, "AS_DEFINED"),
            },
            new("release", "ID") { Description = "A release's id or label; the newest that answers the caller's tier when left out." },
            new("orderBy", "RowOrder") { Description = "The order of the rows.", DefaultValue = new EnumValueNode(null, "DECLARED") },
            new("first", "Int") { Description = $"At most how many rows, from 1 to {AnswerPage.MaximumRows}." },
            new("after", "String") { Description = "The `endCursor` of the page before." },
        ],
        Plan = MetricQueryStep.For(arguments => MetricQueryBinder.Bind(Name, _dimensions, arguments)),
        Resolver = ResolveAsync,
    };

    public IEnumerable<TypeConfiguration> Types() => [Result(), Row(), Dimension(), Where(), Gap(), Version()];

    private static async ValueTask<object?> ResolveAsync(ResolverContext context) => await context.StepResultAsync<MetricAnswer>();

    private ObjectTypeConfiguration Result() => new(TypeOf("Result"))
    {
        Description = $"The answer to `{SchemaNames.FieldOf(Name)}`.",
        Fields =
        [
            new("applied", "Applied!") { Description = "What was done to answer.", PureResolver = context => context.Parent<MetricAnswer>().Applied },
            new("rows", $"[{TypeOf("Row")}!]!")
            {
                Description = "One row for each school year and combination of members that was asked for.",
                PureResolver = context => context.Parent<MetricAnswer>().Rows,
            },
            new("endCursor", "String")
            {
                Description = "What to ask after for the next page; null on the last page.",
                PureResolver = context => context.Parent<MetricAnswer>().EndCursor,
            },
        ],
    };

    private ObjectTypeConfiguration Row() => new(TypeOf("Row"))
    {
        Description = $"One row of `{SchemaNames.FieldOf(Name)}`.",
        Fields =
        [
            new("schoolYear", "SchoolYear!") { Description = "The school year.", PureResolver = context => context.Parent<AnswerRow>().SchoolYear },
            .. _dimensions.Select(MemberField),
            new("definition", "String!")
            {
                Description = "The version of the metric that answered.",
                PureResolver = context => context.Parent<AnswerRow>().Definition.ToString(),
            },
            new("seriesBreak", "Boolean!")
            {
                Description = "Whether the year before is answered by another version, so that the two cannot be compared.",
                PureResolver = context => context.Parent<AnswerRow>().SeriesBreak,
            },
            new("value", "Cell!") { Description = $"{_newest.Title}.", PureResolver = context => context.Parent<AnswerRow>().Value },
            .. Parts(),
            new("gap", "Cell")
            {
                Description = "The value compared with that of the reference member's row, in the unit of the value, or in times; null in that row and where no gap is asked.",
                PureResolver = context => context.Parent<AnswerRow>().Gap,
            },
        ],
    };

    private FieldConfiguration MemberField(DimensionDefinition dimension) => new(SchemaNames.FieldOf(dimension.Name), "Code")
    {
        Description = $"{dimension.Title}; null where not grouped by.",
        PureResolver = context => MemberOf(context.Parent<AnswerRow>(), dimension.Name),
    };

    private IEnumerable<FieldConfiguration> Parts()
    {
        if (_newest.Comparison is { } comparison)
        {
            yield return new("compared", "Cell") { Description = $"What is compared: {comparison.Compared}.", PureResolver = context => context.Parent<AnswerRow>().Compared };
            yield return new("base", "Cell") { Description = $"What it is compared with: {comparison.Base}.", PureResolver = context => context.Parent<AnswerRow>().Base };
            yield break;
        }

        var isShareOfAmounts = _newest.Kind is MetricKind.AmountRatio;
        if (_newest.Kind is MetricKind.Ratio || isShareOfAmounts)
        {
            yield return new("numerator", "Cell")
            {
                Description = isShareOfAmounts ? "The amount above the line." : "The people who satisfy the condition.",
                PureResolver = context => context.Parent<AnswerRow>().Numerator,
            };
        }

        if (_newest.Kind is not MetricKind.Count)
        {
            yield return new("denominator", "Cell")
            {
                Description = isShareOfAmounts ? "The amount below the line." : "The people counted.",
                PureResolver = context => context.Parent<AnswerRow>().Denominator,
            };
        }
    }

    private EnumTypeConfiguration Dimension() => new(TypeOf("Dimension"))
    {
        Description = $"What `{SchemaNames.FieldOf(Name)}` may be grouped by.",
        Values =
        [
            .. _dimensions.Select(dimension => new EnumValueConfiguration(SchemaNames.EnumValueOf(dimension.Name))
            {
                Description = $"{dimension.Title}. {dimension.Description.Trim()}",
                RuntimeValue = dimension.Name,
            }),
        ],
    };

    private InputObjectTypeConfiguration Where() => new(TypeOf("Where"))
    {
        Description = $"The members that `{SchemaNames.FieldOf(Name)}` answers for; a dimension left out is not filtered.",
        Fields =
        [
            .. _dimensions.Select(dimension => new InputValueConfiguration(SchemaNames.FieldOf(dimension.Name), "CodeIn")
            {
                Description = dimension.Title + ".",
            }),
        ],
    };

    private InputObjectTypeConfiguration Gap() => new(TypeOf("Gap"))
    {
        Description = $"What the rows of `{SchemaNames.FieldOf(Name)}` are compared with.",
        Fields =
        [
            new("dimension", $"{TypeOf("Dimension")}!") { Description = "A dimension that is grouped by." },
            new("reference", "String!") { Description = "The id of the member that the others are compared with." },
            new("as", "ComparisonForm!") { Description = "How they are compared.", DefaultValue = new EnumValueNode(null, "DIFFERENCE") },
        ],
    };

    private EnumTypeConfiguration Version() => new(TypeOf("Version"))
    {
        Description = $"The rules under which `{SchemaNames.FieldOf(Name)}` answers.",
        Values =
        [
            new("AS_DEFINED") { Description = "Each school year under the rule that was in force for it; a change of rule is marked on the row." },
            .. _versions.Reverse().Select(version => new EnumValueConfiguration($"V{version.Version.Major}")
            {
                Description = $"Every school year under version {version.Version}, in force from {version.Effective.From}{Until(version)}{CastBack(version)}.",
                DeprecationReason = Deprecated(version),
            }),
        ],
    };

    private string? Deprecated(MetricDefinition version) => version.Deprecation is { } deprecation
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{(deprecation.ReplacedBy == Name ? "A later version" : $"`{SchemaNames.FieldOf(deprecation.ReplacedBy)}`")} replaces it; it may be withdrawn after {deprecation.Until:yyyy-MM-dd}.")
        : null;

    private static string CastBack(MetricDefinition version) => version.Effective.CastBackTo is { } first ? $", cast back to {first}" : "";

    private static string Until(MetricDefinition version) => version.Effective.To is { } to ? $" to {to}" : "";

    private static DimensionMember? MemberOf(AnswerRow row, DimensionName dimension)
    {
        foreach (var member in row.Members)
        {
            if (member.Dimension == dimension)
            {
                return member.Member;
            }
        }

        return null;
    }

    private string TypeOf(string part) => SchemaNames.TypeOf(Name, part);
}
