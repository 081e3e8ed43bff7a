using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Interviews;

/// <summary>Every reason something is refused in an interview.</summary>
public static class InterviewErrors
{
    public static readonly Error LabelMissing = Error.Invalid("interview.label-missing", "Donnez un repère qui ne nomme personne, par exemple E3.", "Label");

    public static readonly Error LabelTooLong = Error.Invalid("interview.label-too-long", "Un repère tient en 40 signes.", "Label");

    public static readonly Error SideMissing = Error.Invalid("interview.side-missing", "Choisissez la place de la personne.", "Side");

    public static readonly Error ScopeMissing = Error.Invalid("interview.scope-missing", "Choisissez ce que la personne accepte.", "Scope");

    public static readonly Error HeldTomorrow = Error.Invalid("interview.held-tomorrow", "L’entretien ne peut pas dater de demain.", "HeldOn");

    public static readonly Error ConsentAfter = Error.Invalid("interview.consent-after", "L’accord se donne avant l’entretien, ou le jour même.", "ConsentedOn");

    public static readonly Error NoteTooLong = Error.Invalid("interview.note-too-long", "Une note tient en 4 000 signes.", "Text");

    public static readonly Error UnknownQuestion = Error.NotFound("interview.unknown-question");

    public static readonly Error AxisMissing = Error.Invalid("interview.axis-missing", "Choisissez un des trois axes.", "Axis");

    public static readonly Error TendencyMissing = Error.Invalid("interview.tendency-missing", "Dites ce que ce passage montre.", "Tendency");

    public static readonly Error AnalysisMissing = Error.Invalid("interview.analysis-missing", "Dites en une phrase ce que ce passage montre.", "Analysis");

    public static readonly Error AnalysisTooLong = Error.Invalid("interview.analysis-too-long", "L’analyse tient en 600 signes.", "Analysis");

    public static readonly Error VerbatimTooLong = Error.Invalid("interview.verbatim-too-long", "Un extrait tient en 400 signes.", "Verbatim");

    public static readonly Error TooManyCodings = Error.Conflict("interview.too-many-codings", "Cet entretien a déjà 200 passages codés.");

    public static readonly Error NotWider = Error.Conflict("interview.not-wider", "Un accord se restreint. Pour l’élargir, redemandez à la personne.");

    public static readonly Error Withdrawn = Error.Conflict("interview.withdrawn", "La personne a retiré son accord : cet entretien est effacé.");

    public static Error Naming(string word, string field) => Error.Invalid("interview.naming", "« {0} » ferait reconnaître quelqu’un. Remplacez ces mots.", field, word);
}
