using System.Globalization;
using System.Linq.Expressions;

namespace Essaim.Web.Ui.Forms;

/// <summary>The name under which a property travels in a form: <c>() => Input.Parts[2].Text</c> is <c>Input.Parts[2].Text</c>.</summary>
internal static class FieldName
{
    public static string Of(Expression expression) => expression switch
    {
        MemberExpression { Expression: MemberExpression or MethodCallExpression or BinaryExpression } member => $"{Of(member.Expression)}.{member.Member.Name}",
        MemberExpression member => member.Member.Name,
        MethodCallExpression { Method.Name: "get_Item", Object: { } list } call => $"{Of(list)}[{Evaluate(call.Arguments[0])}]",
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Of(index.Left)}[{Evaluate(index.Right)}]",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Of(convert.Operand),
        _ => throw new ArgumentException($"A field stands for a property, not for {expression}.", nameof(expression)),
    };

    private static string? Evaluate(Expression index) => Convert.ToString(
        Expression.Lambda<Func<object>>(Expression.Convert(index, typeof(object))).Compile(preferInterpretation: true)(), CultureInfo.InvariantCulture);
}
