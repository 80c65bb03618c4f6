using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

internal static partial class ValidationErrors
{
    private const string _valueTypeCode = "HC0016";
    private const string _nonNullCode = "HC0018";
    private const string _oneOfWithoutFieldCode = "HC0054";
    private const string _oneOfWithSeveralFieldsCode = "HC0055";
    private const string _oneOfNullFieldCode = "HC0056";

    public static GraphQLError ValueIsNull(ValueNode value, GraphQLType type) =>
        new GraphQLError($"Expected value of non-null type \"{type}\" not to be null.")
            .WithNodes(value)
            .WithCode(_nonNullCode);

    public static GraphQLError ValueNotObject(ValueNode value, InputObjectType type) =>
        new GraphQLError($"Expected value of type \"{type}\" to be an object, found: {Print(value)}.")
            .WithNodes(value)
            .WithCode(_valueTypeCode);

    public static GraphQLError LeafValueRefused(ValueNode value, string fault) =>
        new GraphQLError(fault).WithNodes(value).WithCode(_valueTypeCode);

    public static GraphQLError RequiredFieldMissing(ObjectValueNode value, InputField field) =>
        new GraphQLError(
            $"Expected value of type \"{field.DeclaringType}\" to include required field \"{field.Name}\", found: {Print(value)}.")
            .WithNodes(value)
            .WithCode(_nonNullCode);

    public static GraphQLError FieldUnknown(ObjectFieldNode field, ObjectValueNode value, InputObjectType type, string suggestion)
    {
        var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
        return new GraphQLError(
            $"Expected value of type \"{type}\" not to include unknown field \"{field.Name.Value}\"{found}: {Print(value)}.")
            .WithNodes(field)
            .WithCode(_valueTypeCode);
    }

    public static GraphQLError OneOfFieldCount(ObjectValueNode value, InputObjectType type, int count) =>
        OneOf(value, type).WithCode(count == 0 ? _oneOfWithoutFieldCode : _oneOfWithSeveralFieldsCode);

    public static GraphQLError OneOfFieldIsNull(ObjectValueNode value, InputObjectType type) =>
        OneOf(value, type).WithCode(_oneOfNullFieldCode);

    public static GraphQLError InputFieldNotUnique(NameNode first, NameNode second) =>
        new GraphQLError($"There can be only one input field named \"{first.Value}\".").WithNodes(first, second);

    private static GraphQLError OneOf(ObjectValueNode value, InputObjectType type) =>
        new GraphQLError(
            $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.")
            .WithNodes(value);

    private static string Print(ValueNode value) => SyntaxPrinter.Print(value);
}
