using System.Globalization;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Resolution;

public class QueryResolverTests
{
    private static readonly MetricQuery _enrollment = MetricQuery.Of("k12.enrollment");
    private static readonly ReleaseInfo _release = StateBuilder.Release(2003, 2004, 2005);

    public static TheoryData<string, MetricQuery, Tier> Faults() => new()
    {
        { "E2C_METRIC_UNKNOWN", MetricQuery.Of("k12.enrolment"), Tier.Steward },
        { "E2C_METRIC_UNKNOWN", MetricQuery.Of("'; --"), Tier.Steward },
        { "E2C_VERSION_UNKNOWN", _enrollment with { Version = "V9" }, Tier.Steward },
        { "E2C_DIMENSION_UNKNOWN", _enrollment.By("grades"), Tier.Steward },
        { "E2C_DIMENSION_NOT_ALLOWED", _enrollment.By("school"), Tier.Steward },
        { "E2C_DIMENSION_TWICE", _enrollment.By("grade", "grade"), Tier.Steward },
        { "E2C_DIMENSIONS_TOO_MANY", _enrollment.By("grade", "race_ethnicity", "income_status"), Tier.Analyst },
        { "E2C_DIMENSIONS_TOO_MANY", _enrollment.By("grade", "race_ethnicity").Only("income_status", "LI"), Tier.Analyst },
        { "E2C_DIMENSION_REQUIRED", MetricQuery.Of("k12.mean_scaled_score"), Tier.Steward },
        { "E2C_DIMENSION_REQUIRED", MetricQuery.Of("k12.mean_scaled_score").Only("subject", "1", "2"), Tier.Steward },
        { "E2C_FILTER_TWICE", _enrollment.Only("grade", "09").Only("grade", "10"), Tier.Steward },
        { "E2C_FILTER_EMPTY", _enrollment.Only("grade"), Tier.Steward },
        { "E2C_FILTER_IS_UNION", _enrollment.Only("grade", "09", "10"), Tier.Analyst },
        { "E2C_FILTER_IS_UNION", _enrollment.Only("grade", "09", "10"), Tier.Public },
        { "E2C_MEMBER_NOT_DECLARED", _enrollment.Only("grade", "9"), Tier.Steward },
        { "E2C_MEMBER_NOT_DECLARED", _enrollment.Only("grade", "BL"), Tier.Steward },
        { "E2C_YEAR_MALFORMED", _enrollment.In("2003"), Tier.Steward },
        { "E2C_YEAR_MALFORMED", _enrollment.In("2003-05"), Tier.Steward },
        { "E2C_YEAR_TWICE", _enrollment.In("2003-04", "2003-04"), Tier.Steward },
        { "E2C_YEAR_NOT_DEFINED", _enrollment.In("1990-91"), Tier.Steward },
        { "E2C_YEAR_NOT_IN_RELEASE", _enrollment.In("2009-10"), Tier.Steward },
        { "E2C_RELEASE_UNKNOWN", _enrollment with { Release = "frist" }, Tier.Steward },
        { "E2C_NOTHING_PUBLISHED", _enrollment, Tier.Public },
        { "E2C_NOTHING_PUBLISHED", _enrollment with { Release = "first" }, Tier.Researcher },
        { "E2C_FIRST_OUT_OF_RANGE", _enrollment with { First = 0 }, Tier.Steward },
        { "E2C_FIRST_OUT_OF_RANGE", _enrollment with { First = AnswerPage.MaximumRows + 1 }, Tier.Steward },
        { "E2C_CURSOR_INVALID", _enrollment with { After = "bm90IG91cnM" }, Tier.Steward },
        { "E2C_CURSOR_INVALID", _enrollment with { After = "~" }, Tier.Steward },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Resolve_SaysTheFault_WhenTheQuestionIsWrong(string code, MetricQuery query, Tier tier) =>
        Assert.Contains(code, Codes(query, tier, [_release]));

    [Fact]
    public void Resolve_SaysEveryFaultAtOnce_WhenThereAreSeveral() =>
        Assert.Equal(
            ["E2C_YEAR_MALFORMED", "E2C_FIRST_OUT_OF_RANGE", "E2C_DIMENSION_UNKNOWN", "E2C_FILTER_EMPTY"],
            Codes(_enrollment.In("x").By("grde").Only("race_ethnicity") with { First = -1 }, Tier.Steward, [_release]));

    [Fact]
    public void Resolve_Suggests_WhenANameIsNear()
    {
        var diagnostics = Resolve(MetricQuery.Of("k12.enrolment"), Tier.Steward, [_release]).Diagnostics
            .AddRange(Resolve(_enrollment.Only("grade", "BL"), Tier.Steward, [_release]).Diagnostics);

        Assert.Equal(["did you mean 'k12.enrollment'?", "it is a member of race_ethnicity"], diagnostics.Select(diagnostic => diagnostic.Suggestion));
    }

    [Fact]
    public void Resolve_Refuses_WhenNothingIsReleased() => Assert.Equal(["E2C_RELEASE_MISSING"], Codes(_enrollment, Tier.Steward, []));

    [Fact]
    public void Resolve_Refuses_WhenTheReleaseHoldsNoYearOfTheMetric() =>
        Assert.Equal(["E2C_YEARS_NONE"], Codes(_enrollment, Tier.Steward, [StateBuilder.Release(1990)]));

    [Theory]
    [InlineData("first")]
    [InlineData("renamed")]
    [InlineData("abcdef0123")]
    [InlineData("ABCD")]
    public void Resolve_FindsARelease_ByIdLabelOrTheBeginningOfItsId(string asked)
    {
        var other = _release with { Id = "abff00", Labels = ["other"] };
        var release = _release with { Id = "abcdef0123", Labels = ["first", "renamed"] };

        var outcome = Resolve(_enrollment with { Release = asked }, Tier.Steward, [other, release]);

        Assert.Equal(release, outcome.Value?.Release);
        Assert.Equal(["E2C_RELEASE_UNKNOWN"], Codes(_enrollment with { Release = "ab" }, Tier.Steward, [other, release]));
    }

    [Theory]
    [InlineData("2026-06-30", null)]
    [InlineData("2026-07-01", "k12.enrollment 1.0.0 does not answer at this tier: its disclosure approval D-1 lapsed after 2026-06-30.")]
    [Trait("Requirement", "B10")]
    [Trait("Requirement", "B26")]
    public void Resolve_RefusesProtectedTiers_WhenAnApprovalHasLapsed(string day, string? refusal)
    {
        ImmutableArray<Approval> approvals =
            [new(ApprovalGate.Definition, "M-1", null), new(ApprovalGate.Disclosure, "D-1", new DateOnly(2026, 6, 30))];
        var catalog = (Definitions.Catalog with { Metrics = [.. Definitions.Catalog.Metrics.Select(metric => metric with { Approvals = approvals })] })
            .On(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        var refused = new QueryResolver(catalog).Resolve(_enrollment, Ask.As(Tier.Analyst), [_release]).Diagnostics.Where(issue => issue.Code == "E2C_METRIC_UNAPPROVED");

        Assert.Equal(refusal, refused.Select(issue => issue.Message).SingleOrDefault());
        Assert.True(new QueryResolver(catalog).Resolve(_enrollment, Ask.As(Tier.Steward), [_release]).Succeeded);
    }

    [Fact]
    public void On_SaysWhichApprovalIsMissing()
    {
        var catalog = (Definitions.Catalog with { Metrics = [.. Definitions.Catalog.Metrics.Select(metric => metric with { Approvals = [] })] }).On(new(2026, 1, 1));

        Assert.Equal("it has no definition approval and it has no disclosure approval", catalog.Unapproved[(new("k12", "enrollment"), new(1, 0, 0))]);
    }

    [Fact]
    public void Resolve_Refuses_WhenTheMetricIsWithdrawn()
    {
        var catalog = Definitions.Catalog with
        {
            Metrics = [.. Definitions.Catalog.Metrics.Select(metric => metric with { Status = MetricStatus.Withdrawn })],
        };

        var outcome = new QueryResolver(catalog).Resolve(_enrollment, Ask.As(Tier.Steward), [_release]);

        Assert.Equal("E2C_METRIC_NOT_IN_FORCE", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Resolve_RefusesAndListsTheCubes_WhenNoneHasTheDimensions()
    {
        var published = _release with
        {
            Publication = new("ma", "2026.1", default, 950,
            [
                new("t1", new("k12", "enrollment"), new(1, 0, 0), [new("grade")], _release.SchoolYears, 1, []),
                new("t2", new("k12", "enrollment"), new(1, 0, 0), [], _release.SchoolYears, 1, []),
            ]),
        };

        var diagnostic = Assert.Single(Resolve(_enrollment.By("income_status"), Tier.Public, [published]).Diagnostics);

        Assert.Equal(("E2C_CUBE_NOT_PUBLISHED", "published are (grade), ()"), (diagnostic.Code, diagnostic.Suggestion));
    }

    [Fact]
    public void Resolve_TakesNoCube_OfAnotherVersionOrOfFewerYears()
    {
        ReleaseInfo Published(SemanticVersion version, params SchoolYear[] years) =>
            _release with { Publication = new("ma", "2026.1", default, 950, [new("t", new("k12", "enrollment"), version, [], [.. years], 1, [])]) };

        Assert.Empty(Codes(_enrollment, Tier.Public, [Published(new(1, 0, 0), [.. _release.SchoolYears])]));
        Assert.Equal(["E2C_CUBE_NOT_PUBLISHED"], Codes(_enrollment, Tier.Public, [Published(new(1, 0, 1), [.. _release.SchoolYears])]));
        Assert.Equal(["E2C_CUBE_NOT_PUBLISHED"], Codes(_enrollment, Tier.Public, [Published(new(1, 0, 0), [.. _release.SchoolYears.Skip(1)])]));
    }

    [Theory]
    [InlineData(MetricStatus.Draft, false)]
    [InlineData(MetricStatus.Proposed, false)]
    [InlineData(MetricStatus.Approved, false)]
    [InlineData(MetricStatus.Published, true)]
    [InlineData(MetricStatus.Deprecated, true)]
    [InlineData(MetricStatus.Withdrawn, false)]
    public void Resolve_Answers_OnlyByAVersionInForce(MetricStatus status, bool answers)
    {
        var catalog = Definitions.Catalog with { Metrics = [.. Definitions.Catalog.Metrics.Select(metric => metric with { Status = status })] };

        Assert.Equal(answers, new QueryResolver(catalog).Resolve(_enrollment, Ask.As(Tier.Steward), [_release]).Succeeded);
    }

    [Fact]
    [Trait("Requirement", "J18")]
    public void ACohort_IsNotMature_WhileOneFactThatItFollowsIsNotIn()
    {
        var college = Definitions.Catalog.Metrics.Single(metric => metric.Name.ToString() == "ps.grade9_to_college");
        var release = StateBuilder.Release([.. Enumerable.Range(2003, 12)]);
        ReleaseInfo Until(int year) => release with
        {
            FactYears = college.Cohort!.Followed.Select(rows => rows.Fact).Distinct().Where(fact => fact != college.Fact)
                .ToImmutableSortedDictionary(fact => fact, _ => release.SchoolYears.Where(held => held.SpringYear <= year).ToImmutableArray()).Add(college.Fact, release.SchoolYears),
        };
        int[] Mature(int year) => [.. Assert.Single(Resolve(MetricQuery.Of("ps.grade9_to_college"), Tier.Steward, [Until(year)]).Value!.Slices).Mature.Select(mature => mature.SpringYear)];

        Assert.Equal(2014 - college.Observe.MatureAfterYears, Mature(2014)[^1]);
        Assert.Equal(2013 - college.Observe.MatureAfterYears, Mature(2013)[^1]);
    }

    [Fact]
    [Trait("Requirement", "B16")]
    public void Resolve_AnswersEachYearUnderItsOwnVersion_WhenTheDefinitionChanged()
    {
        var old = Definitions.Catalog.Metrics.Single(metric => metric.Name.Name == "enrollment");
        var catalog = Definitions.Catalog with
        {
            Metrics =
            [
                old with { Effective = new(new(2001), new(2003)) },
                old with { Version = new(2, 0, 0), Effective = new(new(2004), null) },
            ],
        };

        var query = new QueryResolver(catalog).Resolve(_enrollment, Ask.As(Tier.Steward), [_release]).Value!;

        Assert.Equal(["1.0.0: 2002-03", "2.0.0: 2003-04 2004-05"], query.Slices.Select(slice => $"{slice.Definition.Version}: {string.Join(' ', slice.Mature)}"));
        Assert.Equal("2003-04", Assert.Single(query.SeriesBreaks).ToString());
        Assert.Contains(
            "E2C_YEAR_NOT_DEFINED",
            new QueryResolver(catalog).Resolve(_enrollment.In("2003-04") with { Version = "V1" }, Ask.As(Tier.Steward), [_release]).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("V2", "2001-02", "k12.enrollment 2.0.0 does not answer 2001-02: it is in force for 2003-04 and later and cast back to 2002-03. AS_DEFINED answers 2001-02 under version 1.0.0")]
    [InlineData("V2", "2002-03", null)]
    [InlineData("V1", "2003-04", "k12.enrollment 1.0.0 does not answer 2003-04: it is in force for 2000-01 to 2002-03 and not cast back. AS_DEFINED answers 2003-04 under version 2.0.0")]
    [InlineData("V1", "1999-00", "k12.enrollment 1.0.0 does not answer 1999-00: it is in force for 2000-01 to 2002-03 and not cast back. ")]
    [InlineData(null, "1999-00", "No version of k12.enrollment answers 1999-00. it answers for 2000-01 to 2002-03 and 2003-04 and later")]
    [Trait("Requirement", "X3")]
    public void Resolve_AnswersAYearBeforeItsTime_OnlyWhereTheVersionIsNamedAndCastBack(string? version, string year, string? refusal)
    {
        var catalog = CastBack();
        var release = _release with { SchoolYears = [new(2000), new(2001), new(2002), .. _release.SchoolYears], };

        var resolved = new QueryResolver(catalog).Resolve(_enrollment.In(year) with { Version = version }, Ask.As(Tier.Steward), [release]);

        Assert.Equal(refusal, resolved.Diagnostics.Where(diagnostic => diagnostic.Code == "E2C_YEAR_NOT_DEFINED").Select(diagnostic => $"{diagnostic.Message} {diagnostic.Suggestion}").SingleOrDefault());
    }

    [Fact]
    public void Resolve_MarksNoBreak_WithinOneVersionThatIsCastBack()
    {
        var named = new QueryResolver(CastBack()).Resolve(_enrollment with { Version = "V2" }, Ask.As(Tier.Steward), [_release]).Value!;
        var asDefined = new QueryResolver(CastBack()).Resolve(_enrollment, Ask.As(Tier.Steward), [_release]).Value!;

        Assert.Equal("2.0.0: 2002-03 2003-04 2004-05", string.Join(' ', named.Slices.Select(slice => $"{slice.Definition.Version}: {string.Join(' ', slice.Mature)}")));
        Assert.Empty(named.SeriesBreaks);
        Assert.Equal("2003-04", Assert.Single(asDefined.SeriesBreaks).ToString());
        Assert.Equal(
            "2002-03: version 2.0.0 was not in force then and is cast back; other numbers were reported in those years.",
            Assert.Single(Query.Release.AnswerDescription.Of(named).Warnings));
        Assert.DoesNotContain(Query.Release.AnswerDescription.Of(asDefined).Warnings, warning => warning.Contains("cast back", StringComparison.Ordinal));
    }

    private static Model.SemanticCatalog CastBack()
    {
        var old = Definitions.Catalog.Metrics.Single(metric => metric.Name.Name == "enrollment");
        return Definitions.Catalog with
        {
            Metrics =
            [
                old with { Effective = new(new(2001), new(2003)) },
                old with { Version = new(2, 0, 0), Effective = new(new(2004), null) { CastBackTo = new(2003) } },
            ],
        };
    }

    [Fact]
    public void Resolve_AsksForTheDimensionsOfTheVersionsThatAnswer_AndNoOthers()
    {
        var metric = Definitions.Catalog.Metrics.Single(metric => metric.Name.Name == "enrollment");
        var catalog = Definitions.Catalog with
        {
            Metrics =
            [
                metric with { Effective = new(new(2001), new(2003)), Dimensions = metric.Dimensions with { Allow = [new("grade")] } },
                metric with { Version = new(2, 0, 0), Effective = new(new(2004), null) },
            ],
        };

        Assert.True(new QueryResolver(catalog).Resolve(_enrollment.By("race_ethnicity").In("2003-04"), Ask.As(Tier.Steward), [_release]).Succeeded);
        Assert.Equal(
            "E2C_DIMENSION_NOT_ALLOWED",
            Assert.Single(new QueryResolver(catalog).Resolve(_enrollment.By("race_ethnicity"), Ask.As(Tier.Steward), [_release]).Diagnostics).Code);
    }

    [Fact]
    public void Resolve_TakesTheNewestRelease_WhenNoneIsNamed()
    {
        var newer = _release with { Id = "r2", Labels = ["second"], CutAt = _release.CutAt.AddDays(1) };
        var published = _release with { Publication = new("ma", "2026.1", default, 950, [new("t", new("k12", "enrollment"), new(1, 0, 0), [], _release.SchoolYears, 1, [])]) };

        Assert.Equal("r2", Resolve(_enrollment, Tier.Steward, [published, newer]).Value!.Release.Id);
        Assert.Equal("r1", Resolve(_enrollment, Tier.Public, [published, newer]).Value!.Release.Id);
        Assert.Equal("r1", Resolve(_enrollment with { Release = "first" }, Tier.Steward, [published, newer]).Value!.Release.Id);
    }

    [Fact]
    public void Resolve_GivesOneHash_WhateverWayTheQuestionIsPut()
    {
        var hash = Resolve(_enrollment.In("2003-04", "2002-03").By("grade").Only("race_ethnicity", "BL"), Tier.Analyst, [_release]).Value!.Hash;

        Assert.Equal(hash, Resolve(_enrollment.In("2002-03", "2003-04").By("grade").Only("race_ethnicity", "BL", "BL") with { Version = "V1", First = 2 }, Tier.Analyst, [_release]).Value!.Hash);
        Assert.NotEqual(hash, Resolve(_enrollment.In("2002-03", "2003-04").By("grade").Only("race_ethnicity", "BL"), Tier.Steward, [_release]).Value!.Hash);
    }

    [Fact]
    public void Resolve_GivesTwoTiersTwoHashes_WhenOneRuleIsForBoth()
    {
        var policy = Definitions.Catalog.Policy;
        var catalog = Definitions.Catalog with { Policy = policy with { Tiers = policy.Tiers.SetItem(Tier.Analyst, policy.Tiers[Tier.Steward]) } };
        string HashOf(Tier tier) => new QueryResolver(catalog).Resolve(_enrollment, Ask.As(tier), [_release]).Value!.Hash;

        Assert.NotEqual(HashOf(Tier.Analyst), HashOf(Tier.Steward));
    }

    private static string[] Codes(MetricQuery query, Tier tier, ImmutableArray<ReleaseInfo> releases) =>
        [.. Resolve(query, tier, releases).Diagnostics.Select(diagnostic => diagnostic.Code)];

    [Fact]
    [Trait("Requirement", "J18")]
    public void Years_AreThoseOfTheMetricsFact_WhenAnotherFactReachesFurther()
    {
        var release = _release with
        {
            FactYears = new Dictionary<string, ImmutableArray<SchoolYear>>
            {
                ["fact_k12_person_year"] = [new(2003), new(2004)],
                ["fact_grad_cohort"] = _release.SchoolYears,
            }.ToImmutableSortedDictionary(),
        };
        var retention = MetricQuery.Of("k12.retention_in_grade");

        var slice = Assert.Single(Resolve(retention, Tier.Steward, [release]).Value!.Slices);

        Assert.Equal("2002-03", string.Join(' ', slice.Mature));
        Assert.Equal("2003-04", string.Join(' ', slice.MarkedAs(CellStatus.NotMature)));
        Assert.Equal("2004-05", string.Join(' ', Assert.Single(Resolve(retention.In("2004-05"), Tier.Steward, [release]).Value!.Slices).MarkedAs(CellStatus.NotMature)));
        Assert.Equal(["E2C_YEAR_NOT_IN_RELEASE"], Codes(retention.In("2005-06"), Tier.Steward, [release]));
    }

    [Theory]
    [InlineData("2001-02", null)]
    [InlineData("2002-03", CellStatus.NotCollected)]
    [InlineData("2003-04", CellStatus.Exact)]
    [InlineData("2004-05", CellStatus.NotCollected)]
    [InlineData("2005-06", CellStatus.Exact)]
    [InlineData("2006-07", CellStatus.NotMature)]
    [InlineData("2007-08", null)]
    public void AYear_IsOfItsOwnKind_AtEveryBorder(string year, CellStatus? kind)
    {
        var release = StateBuilder.Release(2003, 2004, 2005, 2006, 2007) with
        {
            FactYears = ImmutableSortedDictionary<string, ImmutableArray<SchoolYear>>.Empty.Add("fact_k12_person_year", [new(2004), new(2006)]),
        };

        var resolved = Resolve(_enrollment.In(year), Tier.Steward, [release]);

        if (kind is not { } status)
        {
            Assert.Equal("E2C_YEAR_NOT_IN_RELEASE", Assert.Single(resolved.Diagnostics).Code);
            return;
        }

        var slice = Assert.Single(resolved.Value!.Slices);
        Assert.Equal(status is CellStatus.Exact ? [year] : [], slice.Mature.Select(mature => mature.ToString()));
        Assert.Equal(status is CellStatus.Exact ? [] : [$"{year} {status}"], slice.Marked.Select(marked => $"{marked.Key} {marked.Value}"));
    }

    [Fact]
    public void Years_ThatWereNotCollected_AreLeftOut_WhenNoneIsNamed()
    {
        var release = StateBuilder.Release(2003, 2004, 2005) with
        {
            FactYears = ImmutableSortedDictionary<string, ImmutableArray<SchoolYear>>.Empty.Add("fact_k12_person_year", [new(2003), new(2005)]),
        };

        Assert.Equal("2002-03 2004-05", string.Join(' ', Assert.Single(Resolve(_enrollment, Tier.Steward, [release]).Value!.Slices).Years));
    }

    private static Outcome<ResolvedQuery> Resolve(MetricQuery query, Tier tier, ImmutableArray<ReleaseInfo> releases) =>
        new QueryResolver(Definitions.Catalog).Resolve(query, Ask.As(tier), releases);
}
