"""The names that a practice's sections go by, in the languages in which practices are sent in.

Imports find sections by them, and excerpts leave them out. The first name of each list is the
template's own; the others are found in older practices.
"""

import re
import unicodedata
from functools import cache
from typing import Final

SECTION_NAMES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "purpose": {
        "en": (
            "Purpose",
            "Purposes",
            "Aim",
            "Aims",
            "Objective",
            "Objectives",
            "Goal",
            "Goals",
            "Concept",
            "Aim and objectives",
        ),
        "fr": ("But", "Buts", "Objectif", "Objectifs", "Finalité", "Concept"),
        "ar": ("الغرض", "الهدف", "الأهداف", "الغاية"),
        "es": ("Propósito", "Objetivo", "Objetivos", "Finalidad"),
        "it": ("Scopo", "Obiettivo", "Obiettivi", "Finalità"),
        "pt": ("Propósito", "Objetivo", "Objetivos", "Objectivo", "Objectivos", "Finalidade"),
        "de": ("Zweck", "Ziel", "Ziele", "Zielsetzung"),
        "uk": ("Мета", "Ціль", "Цілі"),
        "nl": ("Doel", "Doelstelling"),
        "el": ("Σκοπός", "Στόχος", "Στόχοι"),
        "tr": ("Amaç", "Amaçlar"),
        "pl": ("Cel", "Cele"),
        "sr": ("Svrha", "Cilj", "Ciljevi", "Сврха", "Циљ", "Циљеви"),
        "sq": ("Qëllimi", "Synimi", "Objektivi"),
        "sv": ("Syfte", "Mål"),
        "no": ("Formål", "Mål"),
        "fi": ("Tarkoitus", "Tavoite", "Tavoitteet"),
    },
    "rationale": {
        "en": (
            "Stimulus/Rationale",
            "Stimulus / Rationale",
            "Rationale/Stimulus",
            "Stimulus",
            "Rationale",
            "Stimulus and rationale",
            "Foundation",
            "Starting Point",
        ),
        "fr": (
            "Stimulus/Justification",
            "Stimulus/Raison d'être",
            "Stimulus/Rationale",
            "Motivation/Justification",
            "Raison d'être",
            "Justification",
            "Motivation",
            "Point de départ",
            "Fondement",
        ),
        "ar": ("الحافز/المبررات", "الدافع/المبرر", "الدافع", "الحافز", "المبررات", "المبرر"),
        "es": (
            "Estímulo/Justificación",
            "Estímulo/Fundamento",
            "Justificación",
            "Motivación",
            "Estímulo",
            "Fundamento",
        ),
        "it": ("Stimolo/Motivazione", "Stimolo/Ragioni", "Motivazione", "Motivazioni", "Stimolo"),
        "pt": (
            "Estímulo/Fundamentação",
            "Estímulo/Justificação",
            "Fundamentação",
            "Justificação",
            "Estímulo",
            "Motivação",
        ),
        "de": ("Anlass/Begründung", "Impuls/Begründung", "Anlass", "Begründung", "Hintergrund"),
        "uk": ("Стимул/Обґрунтування", "Обґрунтування", "Стимул", "Передумови"),
        "nl": ("Aanleiding/Motivering", "Aanleiding", "Motivering"),
        "el": ("Κίνητρο/Σκεπτικό", "Σκεπτικό", "Κίνητρο"),
        "tr": ("Teşvik/Gerekçe", "Gerekçe"),
        "pl": ("Impuls/Uzasadnienie", "Uzasadnienie", "Impuls"),
        "sr": (
            "Podsticaj/Obrazloženje",
            "Obrazloženje",
            "Podsticaj",
            "Подстицај/Образложење",
            "Образложење",
            "Подстицај",
        ),
        "sq": ("Stimuli/Arsyeja", "Arsyeja", "Stimuli"),
        "sv": ("Stimulans/Motivering", "Motivering", "Bakgrund"),
        "no": ("Stimulans/Begrunnelse", "Begrunnelse", "Bakgrunn"),
        "fi": ("Virike/Perustelut", "Perustelut", "Tausta"),
    },
    "process": {
        "en": ("Process", "Processes", "Implementation", "Structure"),
        "fr": ("Processus", "Déroulement", "Mise en œuvre", "Structure"),
        "ar": ("العملية", "المسار", "التنفيذ"),
        "es": ("Proceso", "Desarrollo"),
        "it": ("Processo", "Svolgimento"),
        "pt": ("Processo", "Desenvolvimento"),
        "de": ("Prozess", "Verlauf", "Ablauf", "Vorgehen", "Umsetzung"),
        "uk": ("Процес", "Перебіг", "Реалізація"),
        "nl": ("Proces", "Verloop", "Uitvoering"),
        "el": ("Διαδικασία",),
        "tr": ("Süreç",),
        "pl": ("Proces", "Przebieg"),
        "sr": ("Proces", "Процес"),
        "sq": ("Procesi",),
        "sv": ("Process",),
        "no": ("Prosess",),
        "fi": ("Prosessi",),
    },
    "impact": {
        "en": ("Impact", "Impacts", "Results", "Outcomes"),
        "fr": ("Impact", "Impacts", "Incidence", "Résultats", "Effets"),
        "ar": ("الأثر", "التأثير", "النتائج"),
        "es": ("Impacto", "Repercusión", "Resultados"),
        "it": ("Impatto", "Risultati"),
        "pt": ("Impacto", "Resultados"),
        "de": ("Wirkung", "Wirkungen", "Auswirkungen", "Ergebnisse"),
        "uk": ("Вплив", "Результати"),
        "nl": ("Impact", "Effect", "Resultaten"),
        "el": ("Αντίκτυπος", "Αποτελέσματα"),
        "tr": ("Etki", "Sonuçlar"),
        "pl": ("Wpływ", "Efekty", "Rezultaty"),
        "sr": ("Uticaj", "Utjecaj", "Rezultati", "Утицај", "Резултати"),
        "sq": ("Ndikimi", "Rezultatet"),
        "sv": ("Effekt", "Effekter", "Resultat"),
        "no": ("Virkning", "Effekt", "Resultater"),
        "fi": ("Vaikutus", "Vaikutukset", "Tulokset"),
    },
    "key_references": {
        "en": (
            "Key reference documents",
            "Key reference document",
            "Key references",
            "Key documents",
            "Reference documents",
            "References",
        ),
        "fr": (
            "Documents de référence clés",
            "Principaux documents de référence",
            "Documents de référence",
            "Références",
        ),
        "ar": ("الوثائق المرجعية الرئيسية", "الوثائق المرجعية", "المراجع"),
        "es": ("Documentos de referencia clave", "Documentos de referencia", "Referencias"),
        "it": ("Principali documenti di riferimento", "Documenti di riferimento", "Riferimenti"),
        "pt": ("Principais documentos de referência", "Documentos de referência", "Referências"),
        "de": ("Wichtige Referenzdokumente", "Referenzdokumente", "Wichtige Dokumente"),
        "uk": ("Основні довідкові документи", "Ключові документи", "Джерела"),
    },
}

_DASH = "-–—"


def section_of(name: str) -> str | None:
    """The key of the section that a heading names ("Stimulus/Rationale:" is `rationale`), if any.

    Case, space around a slash and a closing colon or dash do not matter.
    """
    return _keys_by_name().get(_normal(name))


def without_section_names(lines: list[str]) -> list[str]:
    """Lines of text without headings that only name a section, and without such names before a
    colon at the start of a line or of a sentence; lines that nothing is left of are dropped."""
    kept = (_labels().sub(_what_stood_before, line).strip() for line in lines)
    return [line for line in kept if line and section_of(line) is None]


def _what_stood_before(match: re.Match[str]) -> str:
    return match["before"]


def _normal(name: str) -> str:
    name = unicodedata.normalize("NFKC", name).replace("’", "'").casefold()
    name = name.strip().rstrip(":" + _DASH).strip()
    return re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", name))


@cache
def _keys_by_name() -> dict[str, str]:
    return {
        _normal(name): key
        for key, languages in SECTION_NAMES.items()
        for names in languages.values()
        for name in names
    }


@cache
def _labels() -> re.Pattern[str]:
    """One or several names before their colons, at the start of a line or after a sentence.

    Names begin with a capital where their script has one: "our purpose: …" within a sentence is
    the author's own words.
    """
    names = sorted(
        {n for languages in SECTION_NAMES.values() for ns in languages.values() for n in ns},
        key=len,
        reverse=True,
    )
    spelled = [
        re.escape(name).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*").replace("'", "['’]")
        for name in names
    ]
    one = "(?:" + "|".join(f"{name}|{name.upper()}" for name in spelled if "\\" not in name)
    one += "|" + "|".join(name for name in spelled if "\\" in name) + ")"
    return re.compile(rf"(?P<before>^|[.!?…:;»”\")]\s+|\s(?=Stimulus\s*/))(?:{one}\s*[:：]\s*)+")
