namespace E2CSemantic.Model.Definitions;

/// <summary>The members of a dimension whose column is a truth value.</summary>
/// <param name="True">The member id where the column is true.</param>
/// <param name="False">The member id where it is false.</param>
/// <param name="Unknown">The member id where it is null.</param>
public sealed record FlagMembers(string True, string False, string Unknown)
{
    /// <summary>The member id of a value.</summary>
    public string Of(bool? value) => value switch { true => True, false => False, null => Unknown };

    /// <summary>The value of a member id that is one of the three.</summary>
    public bool? ValueOf(string member) => member == True ? true : member == False ? false : null;
}
