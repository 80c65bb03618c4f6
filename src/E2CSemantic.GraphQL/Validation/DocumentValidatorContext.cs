using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>What the rules of one validation share: the document, the types at the current node, and the faults.</summary>
internal sealed class DocumentValidatorContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Lazy<Dictionary<string, DirectiveDefinitionNode>> _directives;

    public DocumentValidatorContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Types = new(schema);
        Fragments = new(document);
        Usages = new(schema, Fragments);
        OperationCount = document.Definitions.Count(definition => definition is OperationDefinitionNode);
        _directives = new(() => document.Definitions
            .OfType<DirectiveDefinitionNode>()
            .GroupBy(definition => definition.Name.Value)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal));
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public TypeTracker Types { get; }

    public FragmentGraph Fragments { get; }

    public VariableUsages Usages { get; }

    public int OperationCount { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(GraphQLError error)
    {
        if (_errors.Count >= Options.MaxAllowedErrors)
        {
            throw new ValidationAbortedException(ValidationErrors.TooManyErrors());
        }

        _errors.Add(error);
    }

    /// <summary>A definition in the document itself goes before the schema's.</summary>
    public DirectiveDefinitionNode? FindDirectiveDefinition(string name) => _directives.Value.GetValueOrDefault(name);

    public string DidYouMean(string given, IEnumerable<string> options) =>
        Options.HideSuggestions ? "" : Suggestions.DidYouMean(given, options);
}
