using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>
/// Checks an executable document against a schema by the rules of the spec's section 5, all in one walk. The
/// messages, places and order are graphql-js 17.1.0's.
/// </summary>
public static class DocumentValidator
{
    /// <summary>All faults of the document, in the order in which they are found; empty if it may be executed.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document; places are told only if it was parsed with locations.</param>
    /// <param name="options">Null means <see cref="ValidationOptions.Complete"/>.</param>
    public static ImmutableArray<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Complete;
        return Validate(schema, document, options, SpecifiedRules.Create);
    }

    internal static ImmutableArray<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        Func<DocumentValidatorContext, IEnumerable<ValidationRule>> rules)
    {
        var context = new DocumentValidatorContext(schema, document, options);
        var handlers = new RuleHandlers();

        foreach (var rule in rules(context))
        {
            rule.Register(handlers);
        }

        try
        {
            new TypedWalker(context.Types, handlers).Walk(document);
        }
        catch (ValidationAbortedException aborted)
        {
            return [.. context.Errors, aborted.Error];
        }

        return [.. context.Errors];
    }
}
