namespace E2CSemantic.GraphQL.Validation;

/// <summary>One rule for one document: it says which nodes it looks at and reports faults to its context.</summary>
internal abstract class ValidationRule
{
    public abstract void Register(RuleHandlers handlers);
}
