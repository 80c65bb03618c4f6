namespace E2CSemantic.Model.Shapes;

/// <summary>The forms of text that more than one file uses, as regular expressions of ECMA-262.</summary>
internal static class TextForms
{
    public static Shape.Text Any { get; } = new();

    public static Shape.Text Name { get; } = new("^[a-z][a-z0-9_]*$");

    public static Shape.Text Metric { get; } = new(@"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$");

    public static Shape.Text Reference { get; } = new(@"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*@[1-9][0-9]*$");

    public static Shape.Text Version { get; } = new(@"^[0-9]+\.[0-9]+\.[0-9]+$");

    public static Shape.Text Year { get; } = new("^[0-9]{4}-[0-9]{2}$");

    public static Shape.Text Day { get; } = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    public static Shape.Text SchoolYears { get; } = new("^[0-9]{1,2} school_years$");

    public static Shape.Word WordOf<T>(IReadOnlyDictionary<string, T> words) => new([.. words.Keys]);
}
