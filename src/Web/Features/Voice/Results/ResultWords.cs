using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Web.Features.Voice.Results;

/// <summary>Shares and bases, said as finely as they were published.</summary>
internal static class ResultWords
{
    public static string Of(this Texts texts, Share share, Precision precision) => (precision, share.From, share.To) switch
    {
        (Precision.ThreeBands, 0, _) => texts["une minorité"],
        (Precision.ThreeBands, _, 100) => texts["une majorité"],
        (Precision.ThreeBands, _, _) => texts["partagé"],
        (_, 0, var to) => texts["moins de {0} %", to],
        (_, var from, 100) => texts["{0} % ou plus", from],
        (_, var from, var to) when from == to => texts["{0} %", from],
        (_, var from, var to) => texts["{0} à {1} %", from, to],
    };

    /// <summary>"25 à 29 réponses": steps of five, so that nobody's answer is seen coming in.</summary>
    public static string Base(this Texts texts, PublishedPart part, int size) => Answers(texts, part.AtLeast, size);

    public static string Answers(this Texts texts, int atLeast, int size) => atLeast is 0
        ? texts["moins de {0} réponses", 5]
        : atLeast + 4 >= size ? texts["{0} réponses ou plus", atLeast] : texts["{0} à {1} réponses", atLeast, atLeast + 4];

    public static string Label(this Texts texts, Question question, Share share) =>
        string.Join(texts[" ou "], share.Options.Select(key => texts.Own(question.Options.First(o => o.Key == key).Label)));

    public static string Category(this Texts texts, Question axis, PublishedPart part) =>
        string.Join(texts[" et "], part.Categories.Select(key => key is PublishedPart.NotSaid ? texts["non précisé"] : texts.Own(axis.Options.First(o => o.Key == key).Label)));
}
