"""Words that carry no meaning of their own: left out of a search that has others.

Folded. Short on purpose: a word that could be meant is not here.
"""

from typing import Final

from exemplar.search.analysis.folding import fold
from exemplar.search.analysis.scripts import in_latin
from exemplar.search.analysis.stemming import primary

_WORDS: Final[dict[str, str]] = {
    "en": "a about an and are as at be by can do does for from has have how i in into is it its "
    "my of on or our s so t that the their they this to was we were what when where which "
    "who will with you your",
    "fr": "a au aux avec c ce ces comment d dans de des du elle en est et il ils j je l la le "
    "les leur leurs m n ne nos notre nous on ou où par pas pour qu que quel quelle qui s "
    "sa se ses son sont sur t un une vos votre vous y à été être",
    "es": "a al como con de del el en es esta este la las lo los o para por que se su sus un una y",
    "it": "a ad ai al alla alle con d da dal dalla degli dei del della delle di e ed gli i il in l "
    "la le lo nei nel nella o per si su sul un una uno",
    "pt": "a ao aos as com da das de do dos e em na nas no nos o os ou para pela pelo por que se "
    "um uma",
    "de": "am an auf aus bei das dem den der des die ein eine einem einen einer eines für im in "
    "ist mit oder und vom von wie zu zum zur über",
    "nl": "aan als bij de den der die dit een en het in is met naar of om op te tot uit van voor",
    "sv": "att av den det de en ett för från i med och om på som till är",
    "no": "av at de den det en er et for fra i med og om på som til ved å",
    "da": "af at de den det en er et for fra i med og om på som til ved",
    "fi": "ei ja joka kun on ovat se sekä tai että",
    "el": "από για δεν η και με ο οι που σε στη στην στις στο στον στους τα τη την της τις το τον "
    "του τους των ένα μια να",
    "tr": "bir bu da de ile için mi ve veya",
    "ar": "في من على إلى عن مع هذا هذه التي الذي أو و ما أن",
    "ru": "а в во для и из или к как на не о об от по при с со что это",
    "pl": "a albo ale czy dla do i jak jest lub na nie o od oraz po się to w we z za ze że",
    "cs": "a ale do i jak je k na nebo o od po pro s se v ve z za že",
    "sh": "a bez da do i ili iz je kako koje koji na ne o od po sa se su u uz za",
    "hu": "a az egy és hogy is nem vagy",
    "ro": "a al ale care ce cu de din este în la nu o pe pentru prin sau se si și un una",
    "ca": "a al amb com d de del dels el els en és i l la les o per que s un una",
    "uk": "а в від для до з за з і із й на не о об по при про та у що це як або",
}
_SAME_AS: Final = {"nb": "no", "nn": "no", "sr": "sh", "hr": "sh", "bs": "sh"}
_FOLDED: Final = {
    language: frozenset(fold(word) for word in words.split()) for language, words in _WORDS.items()
}


def is_stopword(folded: str, language: str) -> bool:
    """Whether a folded word is one of the language's function words."""
    code = primary(language)
    code = _SAME_AS.get(code, code)
    return (in_latin(folded) if code == "sh" else folded) in _FOLDED.get(code, frozenset())
