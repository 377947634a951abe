// Everything that scripts add to every page; each of them minds only its own elements, if they are there.
import './choose-settings.ts'
import './load-when-wanted.ts'
import './move-by-keys.ts'
import './open-search.ts'
