namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>A parsed field: a whole number, a day or text; the default is a missing value.</summary>
internal readonly struct FieldValue
{
    private FieldValue(FieldKind kind, long number, string? text) => (Kind, Number, Text) = (kind, number, text);

    public FieldKind Kind { get; }

    /// <summary>The number, or the day's number.</summary>
    public long Number { get; }

    public string? Text { get; }

    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    public static FieldValue Of(long number) => new(FieldKind.Number, number, null);

    public static FieldValue Of(DateOnly day) => new(FieldKind.Day, day.DayNumber, null);

    public static FieldValue Of(string text) => new(FieldKind.Text, 0, text);
}
