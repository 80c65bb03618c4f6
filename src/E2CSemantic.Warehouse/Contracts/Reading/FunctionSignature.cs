using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>How a function is called and what it gives.</summary>
/// <param name="Function">The function.</param>
/// <param name="Form">A call as the documentation writes it.</param>
/// <param name="Parameters">What it takes; the last may stand several times where it repeats.</param>
/// <param name="Repeats">Whether the last parameter may repeat.</param>
/// <param name="Result">The type of the value; null for the type of the arguments that are alike.</param>
/// <param name="Missing">When the value may be missing.</param>
internal sealed record FunctionSignature(
    SourceFunction Function, string Form, ImmutableArray<ParameterKind> Parameters, bool Repeats, ColumnType? Result, MissingWhen Missing)
{
    private static readonly ImmutableSortedDictionary<string, FunctionSignature> ByName = new Dictionary<string, FunctionSignature>
    {
        ["first_known"] = new(SourceFunction.FirstKnown, "first_known(a, b, …)", [ParameterKind.Alike], true, null, MissingWhen.AllAre),
        ["null_if"] = new(SourceFunction.NullIf, "null_if(a, b)", [ParameterKind.Alike, ParameterKind.Alike], false, null, MissingWhen.Always),
        ["least"] = new(SourceFunction.Least, "least(a, b, …)", [ParameterKind.Alike, ParameterKind.Alike], true, null, MissingWhen.AllAre),
        ["greatest"] = new(SourceFunction.Greatest, "greatest(a, b, …)", [ParameterKind.Alike, ParameterKind.Alike], true, null, MissingWhen.AllAre),
        ["concat"] = new(SourceFunction.Concat, "concat(a, b, …)", [ParameterKind.Any], true, ColumnType.Text, MissingWhen.AnyIs),
        ["substring"] = new(SourceFunction.Substring, "substring(text, from, length)", [ParameterKind.Text, ParameterKind.Whole, ParameterKind.Whole], false, ColumnType.Text, MissingWhen.AnyIs),
        ["length"] = new(SourceFunction.Length, "length(text)", [ParameterKind.Text], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["upper"] = new(SourceFunction.Upper, "upper(text)", [ParameterKind.Text], false, ColumnType.Text, MissingWhen.AnyIs),
        ["lower"] = new(SourceFunction.Lower, "lower(text)", [ParameterKind.Text], false, ColumnType.Text, MissingWhen.AnyIs),
        ["trim"] = new(SourceFunction.Trim, "trim(text)", [ParameterKind.Text], false, ColumnType.Text, MissingWhen.AnyIs),
        ["pad"] = new(SourceFunction.Pad, "pad(text, 8)", [ParameterKind.Text, ParameterKind.Count], false, ColumnType.Text, MissingWhen.AnyIs),
        ["text"] = new(SourceFunction.Text, "text(value)", [ParameterKind.Any], false, ColumnType.Text, MissingWhen.AnyIs),
        ["whole"] = new(SourceFunction.Whole, "whole(text)", [ParameterKind.Text], false, ColumnType.BigInteger, MissingWhen.Always),
        ["number"] = new(SourceFunction.Number, "number(text)", [ParameterKind.Text], false, ColumnType.Decimal, MissingWhen.Always),
        ["replace"] = new(SourceFunction.Replace, "replace(text, old, new)", [ParameterKind.Text, ParameterKind.Text, ParameterKind.Text], false, ColumnType.Text, MissingWhen.AnyIs),
        ["part"] = new(SourceFunction.Part, "part(text, '-', 2)", [ParameterKind.Text, ParameterKind.Text, ParameterKind.Whole], false, ColumnType.Text, MissingWhen.Always),
        ["contains"] = new(SourceFunction.Contains, "contains(text, other)", [ParameterKind.Text, ParameterKind.Text], false, ColumnType.Boolean, MissingWhen.AnyIs),
        ["round"] = new(SourceFunction.Round, "round(number, 2)", [ParameterKind.Number, ParameterKind.Count], false, ColumnType.Decimal, MissingWhen.AnyIs),
        ["floor"] = new(SourceFunction.Floor, "floor(number)", [ParameterKind.Number], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["mod"] = new(SourceFunction.Mod, "mod(number, by)", [ParameterKind.Whole, ParameterKind.Count], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["band"] = new(SourceFunction.Band, "band(number, 5)", [ParameterKind.Whole, ParameterKind.Count], false, ColumnType.Text, MissingWhen.AnyIs),
        ["day"] = new(SourceFunction.Day, "day(year, month, day)", [ParameterKind.Whole, ParameterKind.Whole, ParameterKind.Whole], false, ColumnType.Date, MissingWhen.AnyIs),
        ["year_of"] = new(SourceFunction.YearOf, "year_of(day)", [ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["month_of"] = new(SourceFunction.MonthOf, "month_of(day)", [ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["school_year_of"] = new(SourceFunction.SchoolYearOf, "school_year_of(day)", [ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["school_year_label"] = new(SourceFunction.SchoolYearLabel, "school_year_label(spring_year)", [ParameterKind.Whole], false, ColumnType.Text, MissingWhen.AnyIs),
        ["quarter_of"] = new(SourceFunction.QuarterOf, "quarter_of(day)", [ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["quarter_plus"] = new(SourceFunction.QuarterPlus, "quarter_plus(yyyyq, number)", [ParameterKind.Whole, ParameterKind.Whole], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["quarters_between"] = new(SourceFunction.QuartersBetween, "quarters_between(yyyyq, yyyyq)", [ParameterKind.Whole, ParameterKind.Whole], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["days"] = new(SourceFunction.Days, "days(first, last)", [ParameterKind.Day, ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.Always),
        ["days_between"] = new(SourceFunction.DaysBetween, "days_between(from, to)", [ParameterKind.Day, ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["months_between"] = new(SourceFunction.MonthsBetween, "months_between(from, to)", [ParameterKind.Day, ParameterKind.Day], false, ColumnType.BigInteger, MissingWhen.AnyIs),
        ["add_days"] = new(SourceFunction.AddDays, "add_days(day, number)", [ParameterKind.Day, ParameterKind.Whole], false, ColumnType.Date, MissingWhen.AnyIs),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static FunctionSignature? Find(string name) => ByName.GetValueOrDefault(name);

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>What stands at a position; null where there are too many.</summary>
    public ParameterKind? At(int position) =>
        position < Parameters.Length ? Parameters[position] : Repeats ? Parameters[^1] : null;
}
