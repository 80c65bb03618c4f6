namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>A parsed field: a whole or decimal number, a truth value, a day or text; the default is a missing value.</summary>
internal readonly struct FieldValue
{
    private FieldValue(FieldKind kind, long number, decimal fraction, string? text) => (Kind, Number, Fraction, Text) = (kind, number, fraction, text);

    public FieldKind Kind { get; }

    /// <summary>The whole number, the day's number, or 1 for true.</summary>
    public long Number { get; }

    /// <summary>The decimal number.</summary>
    public decimal Fraction { get; }

    public string? Text { get; }

    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    public bool Flag => Number == 1;

    public static FieldValue Of(long number) => new(FieldKind.Number, number, 0, null);

    public static FieldValue Of(decimal number) => new(FieldKind.Fraction, 0, number, null);

    public static FieldValue Of(bool flag) => new(FieldKind.Flag, flag ? 1 : 0, 0, null);

    public static FieldValue Of(DateOnly day) => new(FieldKind.Day, day.DayNumber, 0, null);

    public static FieldValue Of(string text) => new(FieldKind.Text, 0, 0, text);
}
