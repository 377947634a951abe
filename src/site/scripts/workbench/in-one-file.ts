// What the workbench runs where it is one file: of what every page runs, only the settings have a use there.
import '../choose-settings.ts'
import './page.ts'
