using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Baseline;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Analyzers.Rules.Contracts;
using Patchbay.Analyzers.Rules.Devices;
using Patchbay.Analyzers.Rules.Generation;
using Patchbay.Analyzers.Rules.Names;
using Patchbay.Analyzers.Rules.Options;
using Patchbay.Analyzers.Rules.Quality;
using Patchbay.Analyzers.Rules.Telemetry;

namespace Patchbay.Analyzers.Rules;

/// <summary>Analyzes plugins and their options one by one, also while the author types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginSourceAnalyzer() : CombinedAnalyzer(
[
    new MissingMemberAnalyzer(),
    new WrongSignatureAnalyzer(),
    new CannotBeCreatedAnalyzer(),
    new NoSingleConstructorAnalyzer(),
    new NoGroupAnalyzer(),
    new HalfGroupAnalyzer(),
    new NotAContractAnalyzer(),
    new MustImplementAnalyzer(),
    new UnavailableServiceAnalyzer(),
    new NameFormAnalyzer(),
    new UnusableNameAnalyzer(),
    new DuplicateNameOfReferenceAnalyzer(),
    new GeneralAttributeAnalyzer(),
    new LimitsMissingAnalyzer(),
    new LimitsInvertedAnalyzer(),
    new LimitsSuperfluousAnalyzer(),
    new RuleParameterTypeAnalyzer(),
    new RuleOptionsMissingAnalyzer(),
    new UnusablePathAnalyzer(),
    new ModeWithoutChoicesAnalyzer(),
    new UnaskableOptionAnalyzer(),
    new FractionalLimitAnalyzer(),
    new UnsupportedOptionTypeAnalyzer(),
    new DefaultOutsideRangeAnalyzer(),
    new PlainSecretAnalyzer(),
    new CollidingKeysAnalyzer(),
    new TwoOptionsParametersAnalyzer(),
    new OptionsCannotBeCreatedAnalyzer(),
    new ShippedOptionAnalyzer(),
    new UnlistedOptionAnalyzer(),
    new ReservedKeyAnalyzer(),
    new UnmarkedOptionsAnalyzer(),
    new VersionWithoutRootAnalyzer(),
    new ParentCycleAnalyzer(),
    new SelfReplacementAnalyzer(),
    new UnregisteredReplacementAnalyzer(),
    new UnitWithoutModelAnalyzer(),
    new NotABackendAnalyzer(),
    new BlockingCallAnalyzer(),
    new CancellationNotPassedOnAnalyzer(),
    new ImpureGenerateAnalyzer(),
    new MutableStaticStateAnalyzer(),
    new UndisposedTimerAnalyzer(),
    new SwallowedExceptionAnalyzer(),
    new GenerationFailedAnalyzer(),
    new LanguageTooOldAnalyzer(),
    new UnwritableTextAnalyzer(),
    new InvalidIntervalAnalyzer(),
    new AmbiguousChoicesAnalyzer(),
    new UncalledValidateAnalyzer(),
    new OptionsNotReadAnalyzer(),
    new UnreadableKeyAnalyzer(),
    new UnusableConstraintAnalyzer(),
]);
