namespace E2CSemantic.Sql.Syntax;

/// <summary>The scalar functions that statements use; a dialect names each.</summary>
public enum ScalarFunction
{
    /// <summary>The smallest argument.</summary>
    Least,

    /// <summary>The greatest argument.</summary>
    Greatest,

    /// <summary>The first argument that is not null.</summary>
    Coalesce,

    /// <summary>Null where both arguments are equal, else the first.</summary>
    NullIf,

    /// <summary>A hash of text as text, for orders that follow nothing; never for secrets.</summary>
    TextHash,

    /// <summary>The SHA-256 hash of a text's UTF-8 bytes, as 64 lower hexadecimal digits.</summary>
    ContentHash,

    /// <summary>The number of code points of a text.</summary>
    TextLength,

    /// <summary>Texts one after another; a null is nothing.</summary>
    JoinTexts,

    /// <summary>The part of a text from a place, counted from 1, to its end.</summary>
    Substring,

    /// <summary>The first so many code points of a text.</summary>
    Left,

    /// <summary>The remainder of a whole-number division.</summary>
    Modulo,

    /// <summary>Whether a text holds a match of a regular expression of classes, groups and repetitions.</summary>
    TextMatches,

    /// <summary>A text in capital letters.</summary>
    Upper,

    /// <summary>A text in small letters.</summary>
    Lower,

    /// <summary>A text without blanks at both ends.</summary>
    Trim,

    /// <summary>A text filled on the left with another to a length; cut to it where longer.</summary>
    PadLeft,

    /// <summary>A text with each character of a second replaced by that of a third at the same place, or removed where there is none.</summary>
    Translate,

    /// <summary>A text with every occurrence of a second replaced by a third.</summary>
    Replace,

    /// <summary>The part of a text between separators, by its place from 1; an empty text where there is none.</summary>
    SplitPart,

    /// <summary>The greatest whole number that is not above.</summary>
    Floor,

    /// <summary>A number with so many digits behind the point; of two that are as near, the one farther from zero.</summary>
    Round,

    /// <summary>The day of a year, a month and a day of the month.</summary>
    MakeDate,
}
