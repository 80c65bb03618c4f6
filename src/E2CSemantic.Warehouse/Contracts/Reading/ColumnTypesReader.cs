using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads what may stand in a column, and refuses options that do not go with its type.</summary>
internal sealed class ColumnTypesReader(FaultList faults)
{
    private const int LongestText = 4000;
    private const int MostScale = 4;
    private const decimal MostDecimal = 99_999_999_999_999.9999m;

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    private static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        ["identifier"] = ColumnKind.Identifier,
        ["integer"] = ColumnKind.Integer,
        ["decimal"] = ColumnKind.Decimal,
        ["text"] = ColumnKind.Text,
        ["code"] = ColumnKind.Code,
        ["date"] = ColumnKind.Date,
        ["boolean"] = ColumnKind.Boolean,
    };

    private static readonly ImmutableArray<string> OptionsOfTypes = ["format", "least", "most", "scale", "length", "codes", "true", "false", "reduce", "entity", "as"];

    private enum ColumnKind
    {
        Identifier,
        Integer,
        Decimal,
        Text,
        Code,
        Date,
        Boolean,
    }

    public SourceType? Read(MappingReader column, VaultRole? vault)
    {
        if (column.Word("type", Kinds) is not { } kind)
        {
            return null;
        }

        RefuseOptions(column, kind);
        return kind switch
        {
            ColumnKind.Identifier => new IdentifierType(vault is VaultRole.FirstName or VaultRole.MiddleName or VaultRole.LastName or VaultRole.Town),
            ColumnKind.Integer => Integer(column),
            ColumnKind.Decimal => Decimal(column),
            ColumnKind.Text => new TextType(column.Integer("length", 1, LongestText) ?? LongestText),
            ColumnKind.Code => new CodeType([.. column.Texts("codes").Select(code => code.Value)]),
            ColumnKind.Date => Date(column),
            _ => Boolean(column),
        };
    }

    private void RefuseOptions(MappingReader column, ColumnKind kind)
    {
        ReadOnlySpan<string> allowed = kind switch
        {
            ColumnKind.Identifier => ["entity", "as", "reduce"],
            ColumnKind.Integer => ["least", "most"],
            ColumnKind.Decimal => ["scale", "least", "most"],
            ColumnKind.Text => ["length"],
            ColumnKind.Code => ["codes"],
            ColumnKind.Date => ["format", "least", "most", "reduce"],
            _ => ["true", "false"],
        };
        foreach (var option in OptionsOfTypes)
        {
            if (column.Has(option) && !allowed.Contains(option))
            {
                faults.Add(ContractFaults.ColumnOption(column.PlaceOf(option), option, Kinds.Single(pair => pair.Value == kind).Key));
            }
        }
    }

    private static IntegerType Integer(MappingReader column) =>
        new(column.Integer("least", int.MinValue, int.MaxValue) ?? long.MinValue, column.Integer("most", int.MinValue, int.MaxValue) ?? long.MaxValue);

    private DecimalType Decimal(MappingReader column) => new(
        column.Integer("scale", 0, MostScale) ?? MostScale, Number(column, "least") ?? -MostDecimal, Number(column, "most") ?? MostDecimal);

    private decimal? Number(MappingReader column, string key)
    {
        switch (column.Node(key))
        {
            case null:
                return null;
            case YamlScalar { Value: long whole }:
                return whole;
            case YamlScalar { Value: decimal number }:
                return number;
            case var other:
                faults.Add(ContractFaults.TypeMismatch(other.Place, $"'{key}'", "a number", other.Shape));
                return null;
        }
    }

    private BooleanType? Boolean(MappingReader column)
    {
        var (yes, no) = (column.Texts("true"), column.Texts("false"));
        if (yes.IsEmpty || no.IsEmpty)
        {
            faults.Add(ContractFaults.TypeMismatch(column.Place, "'true' or 'false' of a boolean", "a list of the texts that mean it", "nothing"));
            return null;
        }

        foreach (var both in no.Where(text => yes.Any(other => other.Value == text.Value)))
        {
            faults.Add(ContractFaults.TypeMismatch(both.Place, $"'{both.Value}'", "either true or false", "both"));
        }

        return new([.. yes.Select(text => text.Value)], [.. no.Select(text => text.Value)]);
    }

    private DateType? Date(MappingReader column)
    {
        if (!column.Has("format"))
        {
            faults.Add(ContractFaults.TypeMismatch(column.Place, "the format of a date", DateForm.Expected, "nothing"));
            return null;
        }

        return column.Form("format", DateForm.Expected, text => DateForm.Of(text)?.Written) is { } written
            ? new(DateForm.Of(written.Value)!, Day(column, "least", FirstDay), Day(column, "most", LastDay))
            : null;
    }

    private static DateOnly Day(MappingReader column, string key, DateOnly otherwise) =>
        column.Form(key, "a day like 2004-06-30", text => IsDay(text) ? text : null) is { } day
            ? DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : otherwise;

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
