using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Dialects;

/// <summary>
/// What differs between engines, as declared fields: a dialect that exists declares all of them.
/// Planning and compilation never ask which dialect it is.
/// </summary>
public sealed record SqlDialect
{
    /// <summary>Declares a dialect.</summary>
    /// <param name="name">The engine's name for people.</param>
    /// <param name="identifierQuote">The character around identifiers.</param>
    /// <param name="parameterPrefix">What stands before a parameter's number.</param>
    /// <param name="inlineCommonTable">What marks a common table expression that is not to be stored between.</param>
    /// <param name="commonTable">What marks the others; empty where the engine is left to decide.</param>
    /// <param name="ordinalCollation">What makes text compare by its code points, after a column's type or an expression; empty where it does anyway.</param>
    /// <param name="groupingSets">How several groupings in one select are asked for.</param>
    /// <param name="abilities">The kinds of statement that the engine has beside those that every engine has.</param>
    /// <param name="typeNames">The engine's name of every <see cref="SqlType"/>.</param>
    /// <param name="functionNames">The engine's name of every <see cref="ScalarFunction"/>, or a form in which {0} stands for the arguments.</param>
    /// <exception cref="ArgumentException">A field, a type or a function is not declared.</exception>
    public SqlDialect(
        string name,
        char identifierQuote,
        string parameterPrefix,
        string inlineCommonTable,
        string commonTable,
        string ordinalCollation,
        GroupingSetForm groupingSets,
        ImmutableSortedSet<SqlAbility> abilities,
        ImmutableSortedDictionary<SqlType, string> typeNames,
        ImmutableSortedDictionary<ScalarFunction, string> functionNames)
    {
        Name = Declared(name, nameof(name));
        IdentifierQuote = identifierQuote is '\0'
            ? throw new ArgumentException("The dialect does not declare it.", nameof(identifierQuote))
            : identifierQuote;
        ParameterPrefix = Declared(parameterPrefix, nameof(parameterPrefix));
        InlineCommonTable = Declared(inlineCommonTable, nameof(inlineCommonTable));
        CommonTable = commonTable ?? throw new ArgumentException("The dialect does not declare it.", nameof(commonTable));
        OrdinalCollation = ordinalCollation ?? throw new ArgumentException("The dialect does not declare it.", nameof(ordinalCollation));
        GroupingSets = groupingSets is GroupingSetForm.Undeclared
            ? throw new ArgumentException("The dialect does not declare it.", nameof(groupingSets))
            : groupingSets;
        Abilities = abilities ?? throw new ArgumentException("The dialect does not declare it.", nameof(abilities));
        TypeNames = Complete(typeNames, nameof(typeNames));
        FunctionNames = Complete(functionNames, nameof(functionNames));
    }

    /// <summary>The engine's name for people.</summary>
    public string Name { get; init; }

    /// <summary>The character around identifiers.</summary>
    public char IdentifierQuote { get; }

    /// <summary>What stands before a parameter's number.</summary>
    public string ParameterPrefix { get; }

    /// <summary>What marks a common table expression that is not to be stored between.</summary>
    public string InlineCommonTable { get; }

    /// <summary>What marks the other common table expressions; empty where the engine is left to decide.</summary>
    public string CommonTable { get; init; }

    /// <summary>What makes text compare by its code points; empty where it does anyway.</summary>
    public string OrdinalCollation { get; }

    /// <summary>How several groupings in one select are asked for.</summary>
    public GroupingSetForm GroupingSets { get; init; }

    /// <summary>The kinds of statement that the engine has beside those that every engine has.</summary>
    public ImmutableSortedSet<SqlAbility> Abilities { get; init; }

    /// <summary>The engine's type names.</summary>
    public ImmutableSortedDictionary<SqlType, string> TypeNames { get; }

    /// <summary>The engine's function names, or forms in which {0} stands for the arguments.</summary>
    public ImmutableSortedDictionary<ScalarFunction, string> FunctionNames { get; }

    private static string Declared(string text, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("The dialect does not declare it.", field) : text;

    private static ImmutableSortedDictionary<T, string> Complete<T>(ImmutableSortedDictionary<T, string> names, string field)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (!names.TryGetValue(value, out var name) || string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException($"The dialect does not declare {value}.", field);
            }
        }

        return names;
    }
}
